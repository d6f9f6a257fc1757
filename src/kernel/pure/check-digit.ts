const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/** The twelfth digit of an IIN or BIN for its first eleven; null when both rows of weights give ten: such a number is not used. */
export function checkDigitOf(eleven: string): number | null {
  const first = weighed(eleven, firstWeights);
  if (first !== 10) return first;
  const second = weighed(eleven, secondWeights);
  return second === 10 ? null : second;
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits.charAt(place)), 0) % 11;
}
