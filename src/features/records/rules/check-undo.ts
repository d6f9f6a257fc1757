import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** How many children an explanation names. */
const named = 5;

export type UndoFacts = {
  readonly takenBack: boolean;
  /** Names of the children in whose cases something has been done since. */
  readonly held: readonly string[];
};

/**
 * A list of cases entered from paper is taken back whole, or not at all. Refuses `list-taken-back` and
 * `cases-built-on` with how many cases hold it up and whose.
 */
export function checkUndo({ takenBack, held }: UndoFacts): Result<undefined> {
  if (takenBack) return refuse('list-taken-back');
  if (held.length === 0) return ok(undefined);
  return refuse('cases-built-on', { count: held.length, names: held.slice(0, named) });
}
