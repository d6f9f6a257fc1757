import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';

type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
type Year = Span & { readonly breaks: readonly Span[]; readonly quarters: readonly Span[] };

/** The quarters as the order sets them, or, where it was not typed, what lies between the breaks. */
export function quartersOf(year: Year): readonly Span[] {
  if (year.quarters.length > 0) return year.quarters;
  const starts = [year.startsOn, ...year.breaks.map((one) => addDays(one.endsOn, 1))];
  const ends = [...year.breaks.map((one) => addDays(one.startsOn, -1)), year.endsOn];
  return starts.flatMap((startsOn, place) => {
    const endsOn = ends[place];
    return endsOn === undefined || endsOn < startsOn ? [] : [{ startsOn, endsOn }];
  });
}
