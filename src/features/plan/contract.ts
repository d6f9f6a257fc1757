import { z } from 'zod';
import { CaseState, Ground } from '#features/cases/contract.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text, Words } from '#kernel/pure/text.ts';
import { Cause, Measure, Outcome, PlanBody, Progress, Section } from './rules/measure-shapes.ts';
import { writers } from './rules/measures-contract.ts';
import { CopyInput, Delivery, EarlierPlan } from './rules/plan-shapes.ts';

export {
  Cause,
  frequencies,
  Frequency,
  Measure,
  MeasureDraft,
  Outcome,
  PlanBody,
  Section,
} from './rules/measure-shapes.ts';
export { measuresOfMe, MyMeasure } from './rules/measures-contract.ts';
export { Delivery, DeliveryOutcome, DeliveryWay } from './rules/plan-shapes.ts';

export const PlanState = z.enum(['draft', 'approved', 'replaced']);
export type PlanState = z.infer<typeof PlanState>;
/** One revision of a plan. */
export const PlanView = z.object({
  id: Id,
  caseId: Id,
  revision: z.number(),
  state: PlanState,
  goal: Text.nullable(),
  approvedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  meetingId: Id.nullable(),
  itemId: Id.nullable(),
  protocolNumber: z.number().nullable(),
  authorName: z.string(),
  causes: z.array(Cause),
  measures: z.array(Measure),
  version: z.number(),
});
export type PlanView = z.infer<typeof PlanView>;

/** What the school owes on a plan; derived, never stored. */
export const PlanDuty = z.object({
  duty: z.enum(['plan-missing', 'copy-not-delivered', 'measure-overdue']),
  clause: z.number(),
  /** The last day on which it was still in time. */
  dueOn: PlainDate.nullable(),
  measureId: Id.nullable(),
});
export type PlanDuty = z.infer<typeof PlanDuty>;

const touches = ['plan', 'council', 'overview'] as const;

export const startPlan = action({
  name: 'plan.start-plan',
  summary: 'Starts a draft plan of a case: empty, or a revision copied from the plan in force.',
  clause: 12,
  may: writers,
  input: z.object({ caseId: Id, copy: z.boolean().default(true) }),
  output: z.object({ planId: Id, version: z.number() }),
  touches,
});

export const savePlan = action({
  name: 'plan.save-plan',
  summary: 'Saves the whole draft: goal, causes and measures. What is still missing is shown, not refused.',
  clause: 14,
  may: writers,
  input: PlanBody.extend({ planId: Id, version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches,
});

export const completeMeasure = action({
  name: 'plan.complete-measure',
  summary: 'Marks what came of a measure of the plan in force, by who answers for it or by a whole-school role.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({
    measureId: Id,
    version: z.number().int(),
    outcome: Outcome,
    doneOn: PlainDate,
    result: Text.nullable(),
    /** What shows that it was done: scans or photographs sent before. */
    fileIds: z.array(Id).max(5).default([]),
  }),
  output: z.object({ version: z.number() }),
  touches,
});

export const handOverCopy = action({
  name: 'plan.hand-over-copy',
  summary: 'Records that a parent took the copy of the plan, or refused to sign before two witnesses.',
  clause: 14,
  may: [...wholeSchoolRoles, 'class-teacher'],
  input: CopyInput,
  output: z.object({ deliveryId: Id }),
  touches,
});

export const planOfCase = question({
  name: 'plan.of-case',
  summary: 'The plan of a case within reach: draft, plan in force, earlier revisions and deliveries.',
  clause: 14,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    caseState: CaseState,
    packId: z.string(),
    pupilName: z.string(),
    className: z.string(),
    /** In full years; what the library offers depends on it. */
    age: z.number(),
    grounds: z.array(Ground.extend({ names: Words })),
    today: PlainDate,
    /** The term the measures are to lie in; before placing, none. */
    term: z.object({ from: PlainDate, to: PlainDate }).nullable(),
    mayWrite: z.boolean(),
    mayHandOver: z.boolean(),
    /** Of frequent measures of the plan in force: how often they were done. */
    progress: z.array(Progress.extend({ measureId: Id })),
    /** Measures of the plan in force this reader may mark. */
    mayMark: z.array(Id),
    draft: PlanView.nullable(),
    inForce: PlanView.nullable(),
    /** The revision the plan in force replaced, to lay both side by side. */
    former: PlanView.nullable(),
    earlier: z.array(EarlierPlan),
    deliveries: z.array(Delivery),
    guardians: z.array(z.object({ id: Id, name: z.string(), kinship: z.string(), isPrimary: z.boolean() })),
    duties: z.array(PlanDuty),
    /** The kinds of measures of the case's pack, in its order. */
    kinds: z.array(z.object({ code: z.string(), section: Section, names: Words, hint: Words })),
  }),
});

export const PlanRow = z.object({
  caseId: Id,
  /** Null: on record without a plan in force. */
  planId: Id.nullable(),
  pupilName: z.string(),
  className: z.string(),
  responsibleName: z.string(),
  endsOn: PlainDate,
  measures: z.number(),
  done: z.number(),
  overdue: z.number(),
  nextDueOn: PlainDate.nullable(),
  copyDelivered: z.boolean(),
  draftWaits: z.boolean(),
});
export type PlanRow = z.infer<typeof PlanRow>;

export const planList = question({
  name: 'plan.list',
  summary:
    'One page of the plans of children on record within reach, by the nearest due day; or only what the school owes.',
  clause: 15,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({
    show: z.enum(['all', 'overdue', 'undelivered', 'without-plan']).default('all'),
    after: z.object({ sort: z.string().max(20), id: Id }).optional(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    today: PlainDate,
    rows: z.array(PlanRow),
    next: z.object({ sort: z.string(), id: Id }).nullable(),
  }),
});
