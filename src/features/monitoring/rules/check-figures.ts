import type { CaseState } from '#features/cases/contract.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { checkOpen } from './check-contact.ts';
import type { Absence, Figure } from './figures-contract.ts';

const longestDays = 6;

/** Under what a figure stands: another of the same key takes its place. */
export const keyOfFigure = (figure: Figure): string =>
  figure.kind === 'absence'
    ? `${figure.from} ${figure.to}`
    : `${figure.schoolYear} ${figure.quarter} ${figure.subject}`;

/**
 * Clause 14: attendance and marks as they are. Refuses `support-case-closed`, `figures-day-wrong`, `figures-more-unexcused`,
 * `figures-twice`, `figures-overlap`.
 */
export function checkFigures(
  rows: readonly Figure[],
  stored: { readonly caseState: CaseState; readonly absences: readonly Absence[] },
  today: PlainDate,
): Result<undefined> {
  const open = checkOpen(stored.caseState);
  if (!open.ok) return open;
  if (new Set(rows.map(keyOfFigure)).size < rows.length) return refuse('figures-twice');
  const entered = rows.filter((row) => row.kind === 'absence');
  for (const row of entered) {
    const fault = faultOf(row, today);
    if (fault !== null) return refuse(fault, { day: row.from });
  }
  const keys = new Set(entered.map(keyOfFigure));
  const others = [...stored.absences.filter((one) => !keys.has(keyOfFigure(one))), ...entered];
  const crossed = entered.find((row) => others.some((one) => one !== row && one.from <= row.to && one.to >= row.from));
  return crossed === undefined ? ok(undefined) : refuse('figures-overlap', { from: crossed.from, to: crossed.to });
}

function faultOf({ from, to, missed, unexcused }: Absence, today: PlainDate): string | null {
  if (to < from || to > addDays(from, longestDays) || from > today) return 'figures-day-wrong';
  return unexcused > missed ? 'figures-more-unexcused' : null;
}

/** Only the last entry, and once. Refuses `figures-undone`, `figures-not-last`. */
export function mayUndoFigures(batch: { readonly undone: boolean; readonly last: boolean }): Result<undefined> {
  if (batch.undone) return refuse('figures-undone');
  return batch.last ? ok(undefined) : refuse('figures-not-last');
}
