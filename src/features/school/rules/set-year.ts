import { type PlainDate, yearOf } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
type Year = Span & { readonly schoolYear: number; readonly breaks: readonly Span[] };

/**
 * The breaks in order. Refuses `year-dates` (not from its own calendar year into the next), `break-outside-year` and
 * `breaks-overlap`.
 */
export function setYear(year: Year): Result<readonly Span[]> {
  if (yearOf(year.startsOn) !== year.schoolYear || yearOf(year.endsOn) !== year.schoolYear + 1) {
    return refuse('year-dates', { schoolYear: year.schoolYear });
  }
  const breaks = year.breaks.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const outside = breaks.find((one) => one.startsOn < year.startsOn || one.endsOn > year.endsOn);
  if (outside !== undefined) return refuse('break-outside-year', { startsOn: outside.startsOn });
  const overlapping = breaks.find((one, place) => place > 0 && one.startsOn <= (breaks[place - 1]?.endsOn ?? ''));
  return overlapping === undefined ? ok(breaks) : refuse('breaks-overlap', { startsOn: overlapping.startsOn });
}
