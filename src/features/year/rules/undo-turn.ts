import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** Refuses `turn-built-upon` with what rests on the turn already: taking it back would change history. */
export function undoTurn(blockers: readonly { readonly names: readonly string[] }[]): Result<null> {
  const names = blockers.flatMap((one) => one.names);
  return names.length === 0 ? ok(null) : refuse('turn-built-upon', { names });
}
