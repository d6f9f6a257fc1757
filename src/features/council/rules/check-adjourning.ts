import type { AgendaKind } from '#features/procedure/rules/pack.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { AtTheTable } from './check-decisions.ts';
import type { Decision, DecisionWanted } from './decision.ts';

type Table = Pick<AtTheTable, 'heldOn'> & {
  readonly item: { readonly kind: AgendaKind };
  readonly subject: Pick<NonNullable<AtTheTable['subject']>, 'id' | 'endsOn'> | null;
};

/** A reason as long as the one a departure needs (clause 2). */
const shortestReason = 5;
/** Questions whose answer the term waits for: it is not prolonged by waiting. */
const onTheTerm: readonly AgendaKind[] = ['end-of-term', 'remove-early'];

/**
 * Clause 13: a question is put off to a day after this meeting and with a reason, or nobody would hear it again. Departure
 * `adjourned-past-term` (16). Refusals `adjourning-unexplained`, `adjourned-to-past`.
 */
export function checkAdjourning(
  table: Table,
  { until, note }: Extract<DecisionWanted, { kind: 'adjourn' }>,
): Result<Decision> {
  if (until === null || (note?.text ?? '').trim().length < shortestReason) return refuse('adjourning-unexplained');
  if (until <= table.heldOn) return refuse('adjourned-to-past', { heldOn: table.heldOn });
  return ok<Decision>({ kind: 'adjourn', until, note }, pastTerm(table, until));
}

/** Clause 16: a term ends on its day, decided or not. */
function pastTerm({ item, subject }: Table, until: string): readonly Departure[] {
  const endsOn = subject?.endsOn ?? null;
  if (endsOn === null || endsOn >= until || !onTheTerm.includes(item.kind)) return [];
  return [departure('adjourned-past-term', 16, { caseId: subject?.id ?? null, endsOn, until })];
}
