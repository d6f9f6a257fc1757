/** Ten groups of five digits: digits are typed alike on every keyboard and read out alike in every language. */
export const groupCount = 10;
const payload = 4;
/** Coprime to ten, so that every single wrong digit changes the check digit. */
const weights = [3, 7, 9, 1];

export type RecoveryPhrase = readonly string[];

/** A phrase out of forty random digits (132 bits). */
export function phraseOf(digits: readonly number[]): RecoveryPhrase {
  if (digits.length !== groupCount * payload) throw new Error('A recovery phrase needs forty digits');
  return Array.from({ length: groupCount }, (_, at) => {
    const own = digits.slice(at * payload, (at + 1) * payload);
    return `${own.join('')}${checkDigit(own, at)}`;
  });
}

/** The place of the group is counted in, so that two groups written the other way round are noticed. */
function checkDigit(digits: readonly number[], at: number): number {
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 1), at) % 10;
}

export type ReadPhrase =
  | { readonly ok: true; readonly phrase: RecoveryPhrase }
  /** `wrong`: the numbers of the mistyped groups, from one; empty when digits are missing or too many. */
  | { readonly ok: false; readonly wrong: readonly number[] };

/** Reads a typed phrase; spaces, line breaks and dashes do not matter. */
export function readPhrase(typed: string): ReadPhrase {
  const digits = typed.replaceAll(/[\s\-–—·.,]/gu, '');
  if (!/^\d+$/u.test(digits) || digits.length !== groupCount * (payload + 1)) return { ok: false, wrong: [] };
  const phrase = Array.from({ length: groupCount }, (_, at) =>
    digits.slice(at * (payload + 1), (at + 1) * (payload + 1)),
  );
  const wrong = phrase.flatMap((group, at) => (isGroup(group, at) ? [] : [at + 1]));
  return wrong.length === 0 ? { ok: true, phrase } : { ok: false, wrong };
}

/** Whether these five digits can stand at this place. */
export function isGroup(group: string, at: number): boolean {
  if (!/^\d{5}$/u.test(group)) return false;
  const digits = [...group].map(Number);
  return checkDigit(digits.slice(0, payload), at) === digits[payload];
}
