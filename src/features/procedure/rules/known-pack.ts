import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';

/** A pack a school may use, without its content; `sha256` is over its canonical JSON. */
export const KnownPack = z.object({
  id: z.string(),
  sha256: z.string(),
  /** New appeals and submissions come under it from this day on, until a later one takes over. */
  usableFrom: PlainDate,
  /** Comes with the program. */
  shipped: z.boolean(),
  addedOn: PlainDate.nullable(),
  /** The first appeal or case under it; from then on it cannot be taken away. */
  firstUsedOn: PlainDate.nullable(),
});
export type KnownPack = z.infer<typeof KnownPack>;
