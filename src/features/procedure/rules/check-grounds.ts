import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Pack, PackGround } from './pack.ts';

/**
 * Clause 18: at least one ground, each known to the pack. The value is the grounds in the order of the pack, once each.
 * Refusals: `no-ground`, `ground-unknown` with the codes.
 */
export function checkGrounds(pack: Pack, codes: readonly string[]): Result<readonly PackGround[]> {
  if (codes.length === 0) return refuse('no-ground');
  const unknown = codes.filter((code) => !pack.grounds.some((ground) => ground.code === code));
  if (unknown.length > 0) return refuse('ground-unknown', { codes: unknown });
  return ok(pack.grounds.filter((ground) => codes.includes(ground.code)));
}
