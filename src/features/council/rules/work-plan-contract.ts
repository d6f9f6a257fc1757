import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { MeetingState } from './meeting-view.ts';

const planners = ['head', 'deputy'] as const;
const keepers = ['social-pedagogue', 'deputy', 'head'] as const;
const touches = ['council'] as const;

const Version = z.number().int().min(0);
const SchoolYear = z.number().int().min(2000).max(2100);

/** `open` waits for a meeting, `on-agenda` of one that is not over, `carried-over` waits again, `done` was heard or done otherwise. */
export const PlanRowState = z.enum(['open', 'on-agenda', 'carried-over', 'done']);
export type PlanRowState = z.infer<typeof PlanRowState>;

/** A question of the year's work plan and the meeting that took it up. */
export const PlanRow = z.object({
  id: Id,
  version: z.number(),
  month: z.number().int().min(1).max(12),
  plannedOn: PlainDate.nullable(),
  question: Text,
  participants: Text.nullable(),
  responsible: z.object({ id: Id, name: z.string() }).nullable(),
  done: z.object({ on: PlainDate, words: Text.nullable() }).nullable(),
  meeting: z.object({ id: Id, number: z.number(), heldOn: PlainDate, state: MeetingState }).nullable(),
  state: PlanRowState,
});
export type PlanRow = z.infer<typeof PlanRow>;

export const workPlan = question({
  name: 'council.work-plan',
  summary:
    'The work plan of the Council for a school year, from its first month on; the id is null while it has no row.',
  clause: 5,
  may: [...keepers, 'council-member'],
  input: z.object({ schoolYear: SchoolYear }),
  output: z.object({ id: Id.nullable(), schoolYear: z.number(), rows: z.array(PlanRow) }),
});

export const savePlanRow = action({
  name: 'council.save-plan-row',
  summary: 'Writes a question into the work plan of the Council, or changes one.',
  clause: 5,
  may: planners,
  input: z.object({
    schoolYear: SchoolYear,
    rowId: Id.nullable().default(null),
    version: Version.default(0),
    month: z.number().int().min(1).max(12),
    plannedOn: PlainDate.nullable().default(null),
    question: Text.refine((typed) => typed.text !== ''),
    participants: Text.nullable().default(null),
    responsibleId: Id.nullable().default(null),
  }),
  output: z.object({ id: Id, version: z.number() }),
  touches,
});

export const dropPlanRow = action({
  name: 'council.drop-plan-row',
  summary: 'Takes a question that stood on no agenda out of the work plan.',
  clause: 5,
  may: planners,
  input: z.object({ rowId: Id, version: Version }),
  output: z.object({}),
  touches,
});

export const markPlanRow = action({
  name: 'council.mark-plan-row',
  summary: 'Marks a question of the work plan as done on a day, or takes the mark back.',
  clause: 5,
  may: keepers,
  input: z.object({
    rowId: Id,
    version: Version,
    done: z.object({ on: PlainDate, words: Text.nullable().default(null) }).nullable(),
  }),
  output: z.object({ version: z.number() }),
  touches,
});
