import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

type Led = { readonly personId: string; readonly startsOn: PlainDate; readonly endsOn: PlainDate | null };
type Naming = {
  readonly wanted: string | null;
  readonly from: PlainDate;
  readonly led: readonly Led[];
  readonly known: boolean;
};

/**
 * The last day of whoever led the class before. Refuses `person-unknown`, `later-class-teacher` (somebody is named from a
 * later day already) and `already-class-teacher`.
 */
export function setClassTeacher(naming: Naming): Result<{ readonly endsBefore: PlainDate }> {
  if (naming.wanted !== null && !naming.known) return refuse('person-unknown');
  const led = naming.led.filter(took);
  const later = led.find((one) => one.startsOn > naming.from);
  if (later !== undefined) return refuse('later-class-teacher', { startsOn: later.startsOn });
  const now = led.find((one) => one.endsOn === null || one.endsOn >= naming.from);
  if (now !== undefined && now.personId === naming.wanted) return refuse('already-class-teacher');
  return ok({ endsBefore: addDays(naming.from, -1) });
}

/** One replaced on its own first day never took effect. */
const took = (one: Led): boolean => one.endsOn === null || one.endsOn >= one.startsOn;
