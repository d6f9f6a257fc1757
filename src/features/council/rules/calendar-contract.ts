import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';

const everybodyInvited = [...everyStaffRole, 'council-member'] as const;

/** Where a calendar program fetches the meetings of a person. */
const Feed = z.object({ path: z.string(), madeAt: z.string() });

export const meetingCalendar = question({
  name: 'council.meeting-calendar',
  summary: 'One meeting as an iCalendar file: when and where; no question and no child.',
  clause: 5,
  may: everybodyInvited,
  input: z.object({ meetingId: Id }),
  output: z.object({ fileName: z.string(), text: z.string() }),
});

export const myFeed = question({
  name: 'council.my-feed',
  summary: "The caller's calendar address; null while they have none.",
  clause: null,
  may: everybodyInvited,
  input: z.object({}),
  output: z.object({ feed: Feed.nullable() }),
});

export const makeFeed = action({
  name: 'council.make-feed',
  summary: 'Makes a calendar address for the caller; an earlier one stops working.',
  clause: null,
  may: everybodyInvited,
  input: z.object({}),
  output: z.object({ made: z.literal(true) }),
  touches: ['council'],
});

export const dropFeed = action({
  name: 'council.drop-feed',
  summary: "Takes back the caller's calendar address; it never works again.",
  clause: null,
  may: everybodyInvited,
  input: z.object({}),
  output: z.object({}),
  touches: ['council'],
});
