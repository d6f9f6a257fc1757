import type { Side } from './prepared-side.ts';

/** The first window of the weekly measure is marked; for an absence far ahead another will answer for it. */
export async function workMeasures(side: Side, weeklyId: string): Promise<{ readonly reassignment: string }> {
  const { subjectTeacher, social } = side.ids.people;
  await side.do('subjectTeacher', 'plan.mark-window', firstWindow(weeklyId));
  const { reassignmentId } = await side.do('deputy', 'plan.reassign-measures', {
    ...absence(subjectTeacher, social),
    measureIds: [weeklyId],
  });
  return { reassignment: reassignmentId };
}

export const firstWindow = (measureId: string) => ({
  measureId,
  on: '2026-11-16',
  version: 0,
  outcome: 'done',
  doneOn: '2026-11-16',
  words: null,
  fileIds: [],
});

export const absence = (fromId: string, toId: string) => ({
  fromId,
  toId,
  startsOn: '2030-01-14',
  endsOn: '2030-01-18',
});
