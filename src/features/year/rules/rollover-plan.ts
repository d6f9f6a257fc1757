import { z } from 'zod';
import { LeaveReason } from '#features/pupils/contract.ts';
import { ClassFields } from '#features/school/rules/year-fields.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';

/** Names a class of the new year inside one plan, before it has an id. */
const Key = z.string().min(1).max(60);

/** A class of the new school year; with an id where it is there already. */
export const NewClass = ClassFields.extend({ key: Key, classId: Id.nullable(), teacherId: Id.nullable() });
export type NewClass = z.infer<typeof NewClass>;

/** Where a whole class goes; null: its pupils leave the school. */
export const Source = z.object({ classId: Id, to: Key.nullable() });
export type Source = z.infer<typeof Source>;

/** A pupil who goes elsewhere than the class: repeats, changes class, or leaves. */
export const Exception = z.object({ pupilId: Id, to: Key.nullable(), reason: LeaveReason.nullable() });
export type Exception = z.infer<typeof Exception>;

/** How one school year turns into the next. */
export const RolloverPlan = z.object({
  schoolYear: z.number().int().min(2021).max(2100),
  effectiveOn: PlainDate,
  classes: z.array(NewClass).max(300),
  sources: z.array(Source).max(300),
  exceptions: z.array(Exception).max(5000),
});
export type RolloverPlan = z.infer<typeof RolloverPlan>;

export const RolloverCounts = z.object({
  moved: z.number(),
  left: z.number(),
  newClasses: z.number(),
  teachers: z.number(),
  /** Posts of class teacher that end with the old year. */
  endedPosts: z.number(),
  /** Of those who leave, the ones whose open case the Council has still to decide on. */
  openCases: z.number(),
});
export type RolloverCounts = z.infer<typeof RolloverCounts>;
