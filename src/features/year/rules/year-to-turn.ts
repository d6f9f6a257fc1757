import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { monthOf, type PlainDate } from '#kernel/pure/plain-date.ts';

const august = 8;
const october = 10;

/** The school year one speaks of turning into: in autumn the one that has just begun, else the next. */
export function yearToTurn(today: PlainDate): number {
  const year = schoolYearOf(today);
  const inAutumn = monthOf(today) >= august && monthOf(today) <= october;
  return inAutumn ? year : year + 1;
}
