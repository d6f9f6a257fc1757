import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { CheckedPack } from './check-pack.ts';
import type { KnownPack } from './known-pack.ts';
import type { Pack } from './pack.ts';

type OnFile = Pick<KnownPack, 'id' | 'sha256' | 'usableFrom'> & {
  readonly removedOn: PlainDate | null;
};

/** What the school has, with what was taken away unused, and the file with its hash (empty where the file is faulty). */
type Adding = { readonly onFile: readonly OnFile[]; readonly checked: CheckedPack; readonly sha256: string };

/**
 * A pack becomes usable from a day, today or later, never before its act takes effect. An id never gets other content,
 * since cases name their pack by it for life.
 */
export function addPack({ onFile, checked, sha256 }: Adding, usableFrom: PlainDate, today: PlainDate): Result<Pack> {
  if (!checked.ok) {
    const errors = checked.errors.map(({ path, reason }) => `${path === '' ? '$' : path}: ${reason}`);
    return refuse('pack-faulty', { count: errors.length, errors });
  }
  const { pack } = checked;
  const same = onFile.find(({ id }) => id === pack.id);
  if (same !== undefined && same.sha256 !== sha256) return refuse('pack-id-taken', { id: pack.id });
  if (same?.removedOn === null) return refuse('pack-already-here', { id: pack.id });
  if (usableFrom < today) return refuse('pack-from-past', { usableFrom, today });
  if (usableFrom < pack.effectiveOn) return refuse('pack-before-effect', { usableFrom, effectiveOn: pack.effectiveOn });
  const rival = onFile.find((one) => one.removedOn === null && one.usableFrom === usableFrom);
  return rival === undefined ? ok(pack) : refuse('pack-day-taken', { usableFrom, id: rival.id });
}
