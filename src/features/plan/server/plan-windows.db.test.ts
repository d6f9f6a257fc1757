import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { downloadFile, uploadFile } from '#features/documents/server/public.ts';
import { done } from '../../../testing/test-school.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { completeMeasure } from './complete-measure.ts';
import { planFileGuards } from './evidence.ts';
import { markWindow } from './mark-window.ts';
import { measuresOfMe } from './measures-of-me.ts';
import { measureResultsOf } from './public.ts';
import { caseId, inForce, look, measure, refused, ru, school, standPlanSchool, within } from './testing/plan-school.ts';
import { windowsOfMeasure } from './windows-of-measure.ts';

standPlanSchool();

/** Weekly from Monday 23 November; the plan stands on Tuesday 1 December. */
const weekly = () => measure({ frequency: 'weekly', startsOn: '2026-11-23', dueOn: '2026-12-18' });
const mark = (measureId: string, over: object = {}) => ({
  measureId,
  on: '2026-11-30',
  version: 0,
  outcome: 'done',
  doneOn: '2026-12-01',
  words: null,
  fileIds: [],
  ...over,
});
const hashOf = (who: Who): Buffer => createHash('sha256').update(school.tokenOf(who)).digest();

async function scanBy(who: Who): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${randomUUID()}`);
  return done(await uploadFile(school.kernel, hashOf(who), { name: 'scan.pdf', bytes })).fileId;
}

describe('clause 15: a frequency is a duty of each of its windows', () => {
  it('the week of the teacher: the window of these days, what was missed, and how often it was done', async () => {
    const one = weekly();
    await inForce([one]);
    const [row] = done(await school.as('subjectTeacher').ask(measuresOfMe, {})).rows;
    expect(row).toMatchObject({
      id: one.id,
      when: 'overdue',
      missed: 1,
      now: { on: '2026-11-30', from: '2026-11-30', to: '2026-12-04', state: 'now' },
      progress: { done: 0, missed: 1, past: 1, total: 4 },
    });
    done(await school.as('subjectTeacher').perform(markWindow, mark(one.id)));
    done(
      await school.as('subjectTeacher').perform(markWindow, mark(one.id, { on: '2026-11-23', doneOn: '2026-11-25' })),
    );
    const [after] = done(await school.as('subjectTeacher').ask(measuresOfMe, {})).rows;
    expect(after).toMatchObject({ when: 'later', missed: 0, now: null, progress: { done: 2, past: 2, total: 4 } });
  });

  it('breaks and days off of the school bring no window', async () => {
    const one = weekly();
    await inForce([one]);
    await school.sql(
      `insert into school_years (school_id, school_year, starts_on, ends_on, breaks, source, version)
       values ($1, 2026, '2026-09-01', '2027-05-25', '[{"startsOn":"2026-11-23","endsOn":"2026-11-29"}]', 'test', 1)
       on conflict (school_id, school_year) do update set breaks = excluded.breaks`,
      [school.ids.school],
    );
    const { windows } = done(await school.as('subjectTeacher').ask(windowsOfMeasure, { measureId: one.id }));
    expect(windows.map(({ on }: { on: string }) => on)).toEqual(['2026-11-30', '2026-12-07', '2026-12-14']);
    await school.sql('delete from school_years where school_id = $1', [school.ids.school]);
  });

  it('not done needs its why, a colleague cannot mark, two at once see each other', async () => {
    const one = weekly();
    await inForce([one]);
    const teacher = school.as('subjectTeacher');
    expect(await teacher.perform(markWindow, mark(one.id, { outcome: 'not-done' }))).toMatchObject(
      refused('measure-result-missing'),
    );
    expect(await teacher.perform(markWindow, mark(one.id, { on: '2026-12-01' }))).toMatchObject(
      refused('measure-window-unknown'),
    );
    expect(await teacher.perform(markWindow, mark(one.id, { on: '2026-12-07' }))).toMatchObject(
      refused('measure-window-ahead'),
    );
    expect((await school.as('medic').perform(markWindow, mark(one.id))).kind).toBe('not-found');
    expect(await school.as('classTeacher').perform(markWindow, mark(one.id))).toMatchObject(
      refused('measure-not-yours'),
    );
    done(await teacher.perform(markWindow, mark(one.id, { outcome: 'not-done', words: ru('Болел') })));
    expect((await school.as('deputy').perform(markWindow, mark(one.id))).kind).toBe('stale');
    const again = done(await school.as('deputy').perform(markWindow, mark(one.id, { version: 1 })));
    expect(again.version).toBe(2);
    const { windows } = done(await teacher.ask(windowsOfMeasure, { measureId: one.id }));
    expect(windows[1]).toMatchObject({
      state: 'done',
      mark: { words: null, markedByName: 'Серікқызы Айгүл', version: 2 },
    });
  });

  it('the case page and the papers of other rooms count the windows', async () => {
    const one = weekly();
    await inForce([one, measure({ words: ru('Разово') })]);
    done(await school.as('subjectTeacher').perform(markWindow, mark(one.id)));
    expect((await look()).progress).toEqual([{ measureId: one.id, done: 1, notDone: 0, missed: 1, past: 2, total: 4 }]);
    const results = await within((tx) => measureResultsOf(tx, caseId));
    expect(results.map(({ words, windows, planState }) => [words.text, windows?.done ?? null, planState])).toEqual([
      ['Отмечать каждый урок', 1, 'approved'],
      ['Разово', null, 'approved'],
    ]);
  });
});

describe('clause 15: what shows that it was done', () => {
  const guards = { fileGuards: planFileGuards, caseIsOpen: () => Promise.resolve(true) };
  const opens = async (who: Who, fileId: string) =>
    (await downloadFile(school.kernel, guards, { tokenHash: hashOf(who), fileId })).kind;

  it('a file of one’s own, opened by whoever may read the result', async () => {
    const one = weekly();
    await inForce([one]);
    const fileId = await scanBy('subjectTeacher');
    done(await school.as('subjectTeacher').perform(markWindow, mark(one.id, { fileIds: [fileId] })));
    expect(await opens('subjectTeacher', fileId)).toBe('done');
    expect(await opens('classTeacher', fileId)).toBe('done');
    expect(await opens('otherClassTeacher', fileId)).toBe('not-found');
    expect(await opens('medic', fileId)).toBe('not-found');
  });

  it('nobody else’s, and none that belongs to something already', async () => {
    const [one, other] = [weekly(), measure()];
    const plan = await inForce([one, other]);
    const strange = await scanBy('medic');
    expect(await school.as('subjectTeacher').perform(markWindow, mark(one.id, { fileIds: [strange] }))).toMatchObject(
      refused('measure-file-unknown'),
    );
    const fileId = await scanBy('subjectTeacher');
    done(await school.as('subjectTeacher').perform(markWindow, mark(one.id, { fileIds: [fileId] })));
    const whole = {
      measureId: other.id,
      version: plan.measures.find(({ id }) => id === other.id)?.version,
      outcome: 'done',
      doneOn: '2026-12-01',
      result: null,
    };
    expect(await school.as('subjectTeacher').perform(completeMeasure, { ...whole, fileIds: [fileId] })).toMatchObject(
      refused('measure-file-unknown'),
    );
    const own = await scanBy('subjectTeacher');
    done(await school.as('subjectTeacher').perform(completeMeasure, { ...whole, fileIds: [own] }));
    const { inForce: seen } = await look();
    expect(seen.measures.find(({ id }: { id: string }) => id === other.id).fileIds).toEqual([own]);
  });
});
