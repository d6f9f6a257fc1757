import { uploadSheet } from '#ui/api/upload-sheet.ts';
import type { Failure } from '#ui/api/failure.ts';
import { caseListText } from '../rules/case-list-text.ts';
import { SheetCases, type SheetCase } from '../rules/sheet-contract.ts';

/** What became of a row: as it is now, or why it could not be checked. */
export type CheckedAgain =
  | { readonly ok: true; readonly row: SheetCase }
  | { readonly ok: false; readonly failure: Failure };

/** A row with cells typed anew goes through the same door as the whole list, and keeps its place in the file. */
export async function checkAgain(
  row: SheetCase,
  typed: Readonly<Partial<Record<string, string>>>,
): Promise<CheckedAgain> {
  const text = caseListText('kk', [{ ...row.cells, ...typed }]);
  const file = new File([text], 'row.csv', { type: 'text/csv' });
  const told = await uploadSheet('records.read-cases', file, () => undefined);
  if (!told.ok) return told;
  const [checked] = SheetCases.parse(told.value).rows;
  if (checked === undefined) return { ok: true, row };
  const columnOf = (field: string): string => row.problems.find((one) => one.field === field)?.column ?? '';
  const problems = checked.problems.map((one) => ({ ...one, column: columnOf(one.field) }));
  return { ok: true, row: { ...checked, row: row.row, problems } };
}
