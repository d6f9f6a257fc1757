import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { KnownPack } from './known-pack.ts';

/** Only a pack that nothing came under yet may go; the shipped one stays with the program. */
export function removePack(pack: Pick<KnownPack, 'id' | 'shipped' | 'firstUsedOn'>): Result<null> {
  if (pack.shipped) return refuse('pack-shipped');
  return pack.firstUsedOn === null ? ok(null) : refuse('pack-used', { id: pack.id, firstUsedOn: pack.firstUsedOn });
}
