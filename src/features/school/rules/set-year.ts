import { type PlainDate, yearOf } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
type Year = Span & {
  readonly schoolYear: number;
  readonly breaks: readonly Span[];
  readonly quarters?: readonly Span[];
};
type Parts = { readonly breaks: readonly Span[]; readonly quarters: readonly Span[] };

/**
 * Breaks and quarters in order. Refuses `year-dates` (not from its own calendar year into the next),
 * `break-outside-year`, `breaks-overlap`, `quarter-outside-year`, `quarters-overlap` and `quarter-in-break`.
 */
export function setYear(year: Year): Result<Parts> {
  if (yearOf(year.startsOn) !== year.schoolYear || yearOf(year.endsOn) !== year.schoolYear + 1) {
    return refuse('year-dates', { schoolYear: year.schoolYear });
  }
  const breaks = inOrder(year.breaks);
  const outside = breaks.find((one) => isOutside(one, year));
  if (outside !== undefined) return refuse('break-outside-year', { startsOn: outside.startsOn });
  const overlapping = firstOverlapping(breaks);
  if (overlapping !== undefined) return refuse('breaks-overlap', { startsOn: overlapping.startsOn });
  return checkQuarters(year, breaks);
}

function checkQuarters(year: Year, breaks: readonly Span[]): Result<Parts> {
  const quarters = inOrder(year.quarters ?? []);
  const outside = quarters.find((one) => isOutside(one, year));
  if (outside !== undefined) return refuse('quarter-outside-year', { startsOn: outside.startsOn });
  const overlapping = firstOverlapping(quarters);
  if (overlapping !== undefined) return refuse('quarters-overlap', { startsOn: overlapping.startsOn });
  const edge = quarters.find((one) => breaks.some((rest) => isIn(one.startsOn, rest) || isIn(one.endsOn, rest)));
  return edge === undefined ? ok({ breaks, quarters }) : refuse('quarter-in-break', { startsOn: edge.startsOn });
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));

const isOutside = (one: Span, year: Span): boolean => one.startsOn < year.startsOn || one.endsOn > year.endsOn;

const isIn = (day: PlainDate, span: Span): boolean => day >= span.startsOn && day <= span.endsOn;

const firstOverlapping = (spans: readonly Span[]): Span | undefined =>
  spans.find((one, place) => place > 0 && one.startsOn <= (spans[place - 1]?.endsOn ?? ''));
