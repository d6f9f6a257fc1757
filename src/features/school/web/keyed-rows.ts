export type KeyedRow<T> = { readonly key: string; readonly place: number; readonly row: T };

/** Rows of a form that have no id of their own; adding or removing one builds them anew, so no typed remains stay behind. */
export const keyedRows = <T>(rows: readonly T[]): readonly KeyedRow<T>[] =>
  rows.map((row, place) => ({ key: `${rows.length}-${place}`, place, row }));
