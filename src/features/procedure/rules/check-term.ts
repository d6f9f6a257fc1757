import { addMonths, termEnd } from '#kernel/pure/add-months.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { type Departure, departure, ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import type { Pack } from './pack.ts';

/** A first term counts from the meeting that placed; an extension from the end it prolongs. */
export type Term =
  | { readonly kind: 'placing'; readonly placedOn: PlainDate; readonly endsOn: PlainDate }
  | { readonly kind: 'extension'; readonly previousEndsOn: PlainDate; readonly endsOn: PlainDate };

/**
 * Clause 16: a term of three to six months, an extension of one to six (ours). Departures `term-too-short`,
 * `term-too-long` with the nearest day that fits. Refusal `term-ends-before-start`.
 */
export function checkTerm(pack: Pack, term: Term, calendar: WorkCalendar): Result<undefined> {
  const from = term.kind === 'placing' ? term.placedOn : term.previousEndsOn;
  if (term.endsOn <= from) return refuse('term-ends-before-start', { from, endsOn: term.endsOn });
  return ok(undefined, departuresOf(pack, term, from, calendar));
}

function departuresOf(pack: Pack, term: Term, from: PlainDate, calendar: WorkCalendar): readonly Departure[] {
  const { clause } = pack.term;
  const [minMonths, maxMonths] = monthsOf(pack, term.kind);
  const earliest = addMonths(from, minMonths);
  if (term.endsOn < earliest)
    return [departure('term-too-short', clause, { endsOn: term.endsOn, minMonths, earliest })];
  const latest = termEnd(from, maxMonths, calendar);
  if (term.endsOn > latest) return [departure('term-too-long', clause, { endsOn: term.endsOn, maxMonths, latest })];
  return [];
}

function monthsOf({ term }: Pack, kind: Term['kind']): readonly [min: number, max: number] {
  return kind === 'placing' ? [term.minMonths, term.maxMonths] : [term.extensionMin, term.extensionMax];
}
