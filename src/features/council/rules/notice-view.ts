import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';

/** `released`: the person need not come after all. */
export const NoticeWhat = z.enum(['called', 'moved', 'cancelled', 'released']);

/** What a member or an invited person was last told of the meeting, and since when they know. */
export const NoticeLine = z.object({
  personId: Id,
  name: z.string(),
  what: NoticeWhat,
  toldAt: z.string(),
  seenAt: z.string().nullable(),
  /** Noted by the secretary: told by word of mouth. */
  byOther: z.boolean(),
  version: z.number(),
});
export type NoticeLine = z.infer<typeof NoticeLine>;
