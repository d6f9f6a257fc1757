import { z } from 'zod';
import { CaseState, Ground } from '#features/cases/contract.ts';
import { planSections } from '#features/procedure/rules/pack.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text, Words } from '#kernel/pure/text.ts';
import { CopyInput, Delivery, EarlierPlan } from './rules/plan-shapes.ts';

export { Delivery, DeliveryOutcome, DeliveryWay } from './rules/plan-shapes.ts';

export const PlanState = z.enum(['draft', 'approved', 'replaced']);
export type PlanState = z.infer<typeof PlanState>;
export const frequencies = ['daily', 'weekly', 'twice-a-month', 'monthly'] as const;
export const Frequency = z.enum(frequencies);
export type Frequency = z.infer<typeof Frequency>;
export const Section = z.enum(planSections);
export type Section = z.infer<typeof Section>;
export const Outcome = z.enum(['done', 'partly', 'not-done']);
export type Outcome = z.infer<typeof Outcome>;

/** A cause or condition the plan starts from (clause 14). Ids of new rows are made where they are typed. */
export const Cause = z.object({ id: Id, words: Text });
export type Cause = z.infer<typeof Cause>;

/** A measure as it is typed: a due day, or a frequency with first (`startsOn`) and last day (`dueOn`). */
export const MeasureDraft = z.object({
  id: Id,
  kind: z.string().min(1).max(80),
  section: Section,
  causeId: Id.nullable(),
  words: Text,
  responsibleIds: z.array(Id).max(10),
  /** Someone who does not work at the school: a club leader, an inspector. */
  responsibleOutside: z.string().trim().max(300).nullable(),
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  expected: Text.nullable(),
});
export type MeasureDraft = z.infer<typeof MeasureDraft>;

/** What is typed into a plan. */
export const PlanBody = z.object({
  goal: Text.nullable(),
  causes: z.array(Cause).max(20),
  measures: z.array(MeasureDraft).max(60),
});
export type PlanBody = z.infer<typeof PlanBody>;

/** A measure with who answers for it and, once the plan is in force, what came of it. */
export const Measure = MeasureDraft.extend({
  responsible: z.array(z.object({ id: Id, name: z.string() })),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  result: Text.nullable(),
  markedByName: z.string().nullable(),
  version: z.number(),
});
export type Measure = z.infer<typeof Measure>;

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

/** Writers of plans: the whole-school roles, and whoever answers for the case. */
const writers = ['head', 'deputy', 'social-pedagogue', 'psychologist', 'class-teacher'] as const;
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
  summary:
    'The plan of a case within reach: draft, plan in force, earlier revisions, deliveries, and what may be suggested.',
  clause: 14,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    caseState: CaseState,
    packId: z.string(),
    pupilName: z.string(),
    className: z.string(),
    grounds: z.array(Ground.extend({ names: Words })),
    today: PlainDate,
    /** The term the measures are to lie in; before placing, none. */
    term: z.object({ from: PlainDate, to: PlainDate }).nullable(),
    mayWrite: z.boolean(),
    mayHandOver: z.boolean(),
    /** Measures of the plan in force this reader may mark. */
    mayMark: z.array(Id),
    draft: PlanView.nullable(),
    inForce: PlanView.nullable(),
    earlier: z.array(EarlierPlan),
    deliveries: z.array(Delivery),
    guardians: z.array(z.object({ id: Id, name: z.string(), kinship: z.string(), isPrimary: z.boolean() })),
    duties: z.array(PlanDuty),
    /** The kinds of measures of the case's pack, in its order. */
    kinds: z.array(z.object({ code: z.string(), section: Section, names: Words, hint: Words })),
    /** Codes of kinds the pack offers for the grounds, the most fitting first. */
    suggested: z.array(z.object({ kind: z.string(), forGrounds: z.array(z.string()) })),
  }),
});

/** One measure asked of the reader: the child's short name and class, the measure, its days; never the case. */
export const MyMeasure = z.object({
  id: Id,
  pupilName: z.string(),
  className: z.string(),
  kindNames: Words,
  words: Text,
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  expected: Text.nullable(),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  result: Text.nullable(),
  version: z.number(),
});
export type MyMeasure = z.infer<typeof MyMeasure>;

export const measuresOfMe = question({
  name: 'plan.measures-of-me',
  summary: 'Measures of plans in force the caller answers for, the nearest due day first; nothing else of the child.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ show: z.enum(['open', 'marked']).default('open') }),
  output: z.object({ today: PlainDate, rows: z.array(MyMeasure) }),
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
