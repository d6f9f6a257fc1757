import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

export const DeliveryOutcome = z.enum(['handed', 'refused']);
export const DeliveryWay = z.enum(['in-person', 'post', 'link', 'other']);
/** How the school itself hands a copy over; through its link the family takes it. */
export const HandingWay = DeliveryWay.exclude(['link']);

/** A copy handed over, or refused before witnesses (clause 14). */
export const Delivery = z.object({
  id: Id,
  planId: Id,
  guardianId: Id,
  guardianName: z.string(),
  outcome: DeliveryOutcome,
  onDay: PlainDate,
  way: DeliveryWay,
  witnesses: z.array(z.string()),
  note: Text.nullable(),
  fileId: Id.nullable(),
  recordedByName: z.string(),
});
export type Delivery = z.infer<typeof Delivery>;

/** The hand-over as it is typed. */
export const CopyInput = z.object({
  planId: Id,
  guardianId: Id,
  outcome: DeliveryOutcome,
  onDay: PlainDate,
  way: HandingWay,
  witnesses: z.array(z.string().trim().min(3).max(200)).max(4),
  note: Text.nullable(),
  /** A scan of the signed receipt or of the act of refusal. */
  fileId: Id.nullable(),
});

/** A revision that another one replaced. */
export const EarlierPlan = z.object({
  id: Id,
  revision: z.number(),
  approvedOn: PlainDate,
  endsOn: PlainDate.nullable(),
  measures: z.number(),
  done: z.number(),
});
