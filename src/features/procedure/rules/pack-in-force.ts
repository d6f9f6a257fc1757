import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** The pack that what is opened on that day comes under: the latest already usable; undefined before the first. */
export function packInForce<P extends { readonly usableFrom: PlainDate }>(
  day: PlainDate,
  packs: readonly P[],
): P | undefined {
  return packs
    .filter((pack) => pack.usableFrom <= day)
    .reduce<P | undefined>(
      (latest, pack) => (latest !== undefined && latest.usableFrom >= pack.usableFrom ? latest : pack),
      undefined,
    );
}
