/** The items in the wanted order, as long as it names exactly them; else by their place on the agenda. */
export function inOrder<T extends { readonly id: string; readonly position: number }>(
  items: readonly T[],
  wanted: readonly string[] | null,
): readonly T[] {
  const sorted = items.toSorted((a, b) => a.position - b.position);
  if (wanted === null || wanted.length !== items.length) return sorted;
  const found = wanted.flatMap((id) => items.filter((one) => one.id === id));
  return found.length === items.length ? found : sorted;
}

/** The ids with one of them at a new place, counted from 0. */
export function movedTo(ids: readonly string[], id: string, place: number): readonly string[] {
  return ids.filter((one) => one !== id).toSpliced(place, 0, id);
}
