import { z } from 'zod';
import { planSections } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

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

/** Someone who does not work at the school: a club leader, an inspector. */
export const Outsider = z.object({
  name: z.string().trim().max(200),
  organisation: z.string().trim().max(300).nullable(),
});
export type Outsider = z.infer<typeof Outsider>;

/** A measure as it is typed: a due day, or a frequency with first (`startsOn`) and last day (`dueOn`). */
export const MeasureDraft = z.object({
  id: Id,
  kind: z.string().min(1).max(80),
  section: Section,
  causeId: Id.nullable(),
  words: Text,
  /** How it is done: a talk, a training, a lesson. */
  form: Text.nullable().default(null),
  responsibleIds: z.array(Id).max(10),
  outsiders: z.array(Outsider).max(5).default([]),
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  expected: Text.nullable(),
  /** The measure of an earlier revision of the same case that this one goes on from. */
  goesOnFrom: Id.nullable().default(null),
});
export type MeasureDraft = z.infer<typeof MeasureDraft>;

/** What is typed into a plan. */
export const PlanBody = z.object({
  goal: Text.nullable(),
  causes: z.array(Cause).max(20),
  measures: z.array(MeasureDraft).max(60),
});
export type PlanBody = z.infer<typeof PlanBody>;

/** What came of one window of a frequent measure; `on` names the window. */
export const WindowMark = z.object({
  on: PlainDate,
  outcome: z.enum(['done', 'not-done']),
  doneOn: PlainDate,
  words: Text.nullable(),
  fileIds: z.array(Id),
  markedByName: z.string().nullable(),
  version: z.number(),
});
export type WindowMark = z.infer<typeof WindowMark>;

/** Somebody answers in another's place, from a day on or for some days; in the order they were made. */
export const Reassigned = z.object({
  fromId: Id,
  toId: Id,
  toName: z.string(),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
});
export type Reassigned = z.infer<typeof Reassigned>;

/** A measure with who answers for it and, once the plan is in force, what came of it. */
export const Measure = MeasureDraft.extend({
  responsible: z.array(z.object({ id: Id, name: z.string() })),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  result: Text.nullable(),
  fileIds: z.array(Id).default([]),
  markedByName: z.string().nullable(),
  marks: z.array(WindowMark).default([]),
  reassigned: z.array(Reassigned).default([]),
  version: z.number(),
});
export type Measure = z.infer<typeof Measure>;

/** Windows of a frequent measure by what came of them; `past` are those that are over or marked. */
export const Progress = z.object({
  done: z.number(),
  notDone: z.number(),
  missed: z.number(),
  past: z.number(),
  total: z.number(),
});
export type Progress = z.infer<typeof Progress>;
