import type { CaseState } from '#features/cases/contract.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';

export type RunningTerm = { readonly state: CaseState; readonly endsOn: PlainDate | null };

/** Clause 16 (school setting): the first day on which the question "end of term" offers itself; null without a term. */
export function offeredFrom({ state, endsOn }: RunningTerm, offerDaysBefore: number): PlainDate | null {
  return state === 'on-record' && endsOn !== null ? addDays(endsOn, -offerDaysBefore) : null;
}

/** Whether the term is about to end; false once it is over. */
export function termEndsSoon(term: RunningTerm, today: PlainDate, offerDaysBefore: number): boolean {
  const from = offeredFrom(term, offerDaysBefore);
  return from !== null && term.endsOn !== null && today >= from && today <= term.endsOn;
}
