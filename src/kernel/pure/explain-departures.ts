import type { Departure } from './result.ts';

export type Reason = { readonly what: string; readonly reason: string };

const shortestReason = 5;

/** The written reason for a departure, else the school's standing explanation; null where there is none worth the name. */
export function reasonFor(departure: Departure, reasons: readonly Reason[]): string | null {
  const found = reasons.find((one) => one.what === departure.what)?.reason.trim() ?? '';
  return found.length >= shortestReason ? found : (departure.explained ?? null);
}

/** Clause 2, comply or explain: the departures that still need a written reason before the deed may go on. */
export const unexplained = (departures: readonly Departure[], reasons: readonly Reason[]): readonly Departure[] =>
  departures.filter((one) => reasonFor(one, reasons) === null);
