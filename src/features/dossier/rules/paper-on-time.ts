import type { PlainDate } from '#kernel/pure/plain-date.ts';

type Facts = { readonly writtenOn: PlainDate | null; readonly dueOn: PlainDate | null };

/**
 * Clause 11: a paper is on time until the end of the due day; what counts is the day it was handed in, that the deputy
 * received it is a fact of its own. Null while it is neither late nor handed in, or no day is set.
 */
export function paperOnTime(facts: Facts, today: PlainDate): boolean | null {
  if (facts.dueOn === null) return null;
  if (facts.writtenOn !== null) return facts.writtenOn <= facts.dueOn;
  return today > facts.dueOn ? false : null;
}
