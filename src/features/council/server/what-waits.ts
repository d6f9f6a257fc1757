import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { whatWaits as contract } from '../contract.ts';
import type { WaitingLine } from '../rules/list-views.ts';
import { planDay } from '../rules/plan-row.ts';
import { readPlan, type StoredPlanRow } from './plan-row-store.ts';
import { readWaiting } from './waiting-store.ts';

/** Questions that wait for an agenda, the longest waiting first. */
export const whatWaits = reading({
  contract,
  read: async (tx) => {
    const { settings, packId } = await schoolOf(tx);
    const cases = await readWaiting(tx, settings.offerDaysBefore);
    const planned = await plannedBy(tx, addDays(tx.today, settings.offerDaysBefore), packId);
    return { rows: [...cases, ...planned] };
  },
  openings: ({ rows }) => {
    const children = rows.filter((row) => row.caseId !== null).length;
    return children === 0 ? [] : [{ kind: 'register', id: null, rows: children }];
  },
});

/** Questions of this year's work plan whose day is near or past and which no agenda has taken up. */
async function plannedBy(tx: Tx, until: PlainDate, packId: string): Promise<WaitingLine[]> {
  const plan = await readPlan(tx, schoolYearOf(tx.today));
  return plan.filter((row) => row.state === 'open' && planDay(row) <= until).map((row) => plannedLine(row, packId));
}

const plannedLine = (row: StoredPlanRow, packId: string): WaitingLine => ({
  ...ofNoCase,
  packId,
  on: planDay(row),
  question: row.question,
  planRowId: row.id,
});

const ofNoCase = {
  why: 'work-plan',
  kind: 'other',
  caseId: null,
  pupilName: null,
  className: null,
  endsOn: null,
  rolledFrom: null,
  adjournedTo: null,
} as const;
