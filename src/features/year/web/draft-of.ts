import type { OutputOf } from '#kernel/pure/contract.ts';
import type { rollover } from '../contract.ts';
import type { PlanDraft } from '../rules/edit-plan.ts';

/** Under which name the plan of a school year is kept while it is being made. */
export const draftKeyOf = (schoolYear: number): string => `rollover:${schoolYear}`;

/** The usual proposal as a plan to be changed. */
export function draftOf(told: OutputOf<typeof rollover>): PlanDraft {
  const names = new Map(told.people.map((one) => [one.id, one.name]));
  return {
    schoolYear: told.schoolYear,
    effectiveOn: told.effectiveOn,
    classes: told.classes.map((one) => ({
      ...one,
      teacherName: one.teacherId === null ? null : (names.get(one.teacherId) ?? null),
    })),
    sources: told.sources.map(({ classId, to }) => ({ classId, to })),
    exceptions: [],
  };
}
