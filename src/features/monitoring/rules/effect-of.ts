import { addDays, daysBetween, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Absence } from './figures-contract.ts';
import type { Effect } from './review-contract.ts';

const longest = 42;
const shortest = 7;

type Days = { readonly placedOn: PlainDate; readonly on: PlainDate };

/**
 * Facts, never a score: lessons missed without good reason in the last days, and in as many days before the placing. Null in the
 * first week, and where one of the two spans has nothing recorded.
 */
export function effectOf(
  absences: readonly Pick<Absence, 'from' | 'to' | 'unexcused'>[],
  { placedOn, on }: Days,
): Effect | null {
  const days = Math.min(longest, daysBetween(placedOn, on) + 1);
  if (days < shortest) return null;
  const before = within(absences, addDays(placedOn, -days), addDays(placedOn, -1));
  const since = within(absences, addDays(on, 1 - days), on);
  if (before.length === 0 || since.length === 0) return null;
  return { before: sum(before), since: sum(since), days };
}

const within = <T extends Pick<Absence, 'from' | 'to'>>(
  all: readonly T[],
  from: PlainDate,
  to: PlainDate,
): readonly T[] => all.filter((one) => one.from >= from && one.to <= to);

const sum = (rows: readonly { readonly unexcused: number }[]): number =>
  rows.reduce((total, { unexcused }) => total + unexcused, 0);
