import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';
import { MeetingFormat } from './meeting-view.ts';
import { NoticeWhat } from './notice-view.ts';

/** What a person is told of a meeting: when and where, never about whom. */
const MyNotice = z.object({
  meetingId: Id,
  number: z.number(),
  version: z.number(),
  what: NoticeWhat,
  heldOn: PlainDate,
  startsAt: z.string(),
  place: Text,
  format: MeetingFormat,
  /** Only while the person is to come. */
  link: z.string().nullable(),
  was: z.object({ on: PlainDate, at: z.string().nullable() }).nullable(),
  seen: z.boolean(),
});
export type MyNotice = z.infer<typeof MyNotice>;

const everybodyInvited = [...everyStaffRole, 'council-member'] as const;

export const noticesOfMe = question({
  name: 'council.notices-of-me',
  summary: 'What the caller was told of coming meetings: when and where; nothing of their questions.',
  clause: 5,
  may: everybodyInvited,
  input: z.object({}),
  output: z.object({ rows: z.array(MyNotice) }),
});

export const acknowledgeNotice = action({
  name: 'council.acknowledge-notice',
  summary:
    'The caller knows of the meeting, its new day or that it is cancelled; the secretary notes it for somebody told by word of mouth.',
  clause: 5,
  may: everybodyInvited,
  input: z.object({ meetingId: Id, personId: Id.nullable().default(null), version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches: ['council', 'overview'],
});
