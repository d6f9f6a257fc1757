import { daysBetween, type PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';

export type Call = {
  readonly decisionOn: PlainDate;
  readonly heldOn: PlainDate;
  readonly afterTheFact: boolean;
  readonly leadDays: number;
  readonly compositionInForce: boolean;
  readonly today: PlainDate;
};

/**
 * Clauses 5, 6, 11. Departures `meeting-called-late` and `no-composition`, never for a meeting held on paper before.
 * Refusals `decision-in-future`, `decision-after-meeting`, `meeting-in-past`, `after-the-fact-in-future`.
 */
export function checkCall(call: Call): Result<undefined> {
  const { decisionOn, heldOn, today } = call;
  if (decisionOn > today) return refuse('decision-in-future', { decisionOn });
  if (decisionOn > heldOn) return refuse('decision-after-meeting', { decisionOn, heldOn });
  if (call.afterTheFact) return heldOn > today ? refuse('after-the-fact-in-future', { heldOn }) : ok(undefined);
  if (heldOn < today) return refuse('meeting-in-past', { heldOn });
  return ok(undefined, callDepartures(call));
}

function callDepartures({ heldOn, today, leadDays, compositionInForce }: Call): readonly Departure[] {
  const days = daysBetween(today, heldOn);
  return [
    ...(days < leadDays ? [departure('meeting-called-late', 11, { days, leadDays })] : []),
    ...(compositionInForce ? [] : [departure('no-composition', 6, { heldOn })]),
  ];
}
