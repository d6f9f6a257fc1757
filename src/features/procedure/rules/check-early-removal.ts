import { addMonths } from '#kernel/pure/add-months.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Pack, RemovalReason } from './pack.ts';

export type Removal = { readonly placedOn: PlainDate; readonly removedOn: PlainDate; readonly reason: RemovalReason };

/**
 * Clause 16: removal for improvement before the shortest term has passed is a departure `removal-before-shortest-term`;
 * an objective reason (clause 19) knows no shortest term. Refusal `removed-before-placed`.
 */
export function checkEarlyRemoval(pack: Pack, { placedOn, removedOn, reason }: Removal): Result<undefined> {
  if (removedOn < placedOn) return refuse('removed-before-placed', { placedOn, removedOn });
  if (isObjective(pack, reason)) return ok(undefined);
  const { minMonths, clause } = pack.term;
  const earliest = addMonths(placedOn, minMonths);
  if (removedOn >= earliest) return ok(undefined);
  return ok(undefined, [departure('removal-before-shortest-term', clause, { removedOn, minMonths, earliest })]);
}

/** Clause 19: a reason outside the child's progress; a reason the pack does not list is not one. */
export function isObjective(pack: Pack, reason: RemovalReason): boolean {
  return pack.removalReasons.some((row) => row.code === reason && row.objective);
}
