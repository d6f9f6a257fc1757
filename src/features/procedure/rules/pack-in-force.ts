import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Pack } from './pack.ts';

/** The pack a case opened on that day comes under: the latest already effective; undefined before the first. */
export function packInForce(day: PlainDate, packs: readonly Pack[]): Pack | undefined {
  return packs
    .filter((pack) => pack.effectiveOn <= day)
    .reduce<Pack | undefined>(
      (latest, pack) => (latest !== undefined && latest.effectiveOn >= pack.effectiveOn ? latest : pack),
      undefined,
    );
}
