import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addItem } from '#features/council/server/add-item.ts';
import { attachOriginal } from '#features/council/server/attach-original.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { completeMeasure } from '#features/plan/server/complete-measure.ts';
import { planOfCase } from '#features/plan/server/of-case.ts';
import { called, scan, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { enterCases } from './enter-cases.ts';
import { imports } from './imports.ts';
import { recordCase } from './record-case.ts';
import { undoImport } from './undo-import.ts';

let school: TestSchool;
beforeEach(async () => void (school = await testSchool()));
afterEach(() => school.drop());

const record = (pupilId: string, over: Record<string, unknown> = {}) => ({
  pupilId,
  grounds: [{ code: 'absence', facts: text('14 сабақ') }],
  responsibleId: school.ids.people.social,
  placing: { number: 4, heldOn: '2026-08-28' },
  endsOn: '2026-11-27',
  measures: [{ kind: 'attendance-control', words: text('күнделікті'), responsibleIds: [], dueOn: '2026-12-10' }],
  ...over,
});
const enter = async (over: Record<string, unknown> = {}): Promise<string> => {
  const cases = [record(school.ids.pupil, over), record(school.ids.otherPupil, over)];
  return done(await school.as('deputy').perform(enterCases, { cases })).importId;
};
const undo = (importId: string) => school.as('deputy').perform(undoImport, { importId });
const caseOf = async (pupilId: string): Promise<string> =>
  (await school.sql('select id from cases_cases where pupil_id = $1', [pupilId]))[0].id;
const later = () => school.clock.set(new Date('2026-11-17T09:00:00+05:00'));
const scannedAt = async (at: string): Promise<string> => {
  const fileId = await scan(school, 'deputy');
  await school.sql('update documents_files set at = $2 where id = $1', [fileId, at]);
  return fileId;
};
const left = async () =>
  (
    await school.sql(`select array[(select count(*) from cases_cases), (select count(*) from cases_moves),
      (select count(*) from cases_grounds), (select count(*) from plan_plans), (select count(*) from plan_measures)]::int[] as n`)
  )[0].n;

describe('idea 6: a list of cases is taken back in one step', () => {
  test('nothing of it is left but the trail, and the same list enters again', async () => {
    const importId = await enter();
    expect(await left()).toEqual([2, 4, 2, 2, 2]);
    const [told] = await school.sql('select count(*)::int as n from trail_entries where case_id is not null');
    expect(done(await undo(importId))).toEqual({ removed: 2 });
    expect(await left()).toEqual([0, 0, 0, 0, 0]);
    expect(
      await school.sql(
        'select id from council_meetings union select id from council_protocols union select id from council_items',
      ),
    ).toEqual([]);
    expect((await school.sql('select count(*)::int as n from trail_entries where case_id is not null'))[0].n).toBe(
      told.n,
    );
    const [last] = await school.sql('select verb, subject_id from trail_entries order by seq desc limit 1');
    expect(last).toEqual({ verb: 'records.undo-import', subject_id: importId });
    expect((await undo(importId)).kind).toBe('refused');
    expect(done(await school.as('social').ask(imports, {})).imports).toMatchObject([
      { id: importId, cases: 2, takenBackAt: expect.stringMatching(/^2026-11-16T04:00:0/u) },
    ]);
    await enter();
    expect(await left()).toEqual([2, 4, 2, 2, 2]);
  });

  test('a protocol that tells of another child stays, with its questions numbered anew', async () => {
    const importId = await enter();
    done(await school.as('deputy').perform(recordCase, record(school.ids.classmate)));
    done(await undo(importId));
    const [kept] = await school.sql('select id from council_meetings');
    const view = done(await school.as('social').ask(meeting, { meetingId: kept.id }));
    expect(view.items.map((one: any) => [one.position, one.caseId])).toEqual([[1, await caseOf(school.ids.classmate)]]);
    expect(view.protocol).toMatchObject({ number: 4, fromPaper: true });
  });

  test.each<readonly [string, (caseId: string) => Promise<unknown>]>([
    [
      'put on an agenda',
      async (caseId) =>
        school.as('social').perform(addItem, { meetingId: await called(school), kind: 'end-of-term', caseId }),
    ],
    [
      'a measure marked',
      async (caseId) => {
        const plan = done(await school.as('social').ask(planOfCase, { caseId }));
        const [measure] = plan.inForce.measures;
        const mark = {
          measureId: measure.id,
          version: measure.version,
          outcome: 'done',
          doneOn: '2026-11-17',
          result: null,
        };
        return school.as('social').perform(completeMeasure, mark);
      },
    ],
    [
      'the scan of the protocol attached',
      async () => {
        const [{ id }] = await school.sql('select id from council_meetings');
        const fileId = await scannedAt('2026-11-17T03:00:00Z');
        return school.as('social').perform(attachOriginal, { meetingId: id, version: 1, fileId });
      },
    ],
  ])('%s since: refused with who it is, and nothing changes', async (_name, build) => {
    const importId = await enter();
    later();
    const caseId = await caseOf(school.ids.pupil);
    done((await build(caseId)) as any);
    const [{ name }] = await school.sql(
      "select concat_ws(' ', family, given) as name from pupils_pupils where id = $1",
      [school.ids.pupil],
    );
    const refused: any = await undo(importId);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { reason: 'cases-built-on' } });
    expect(refused.refusal.facts.names.join(', ')).toContain(name);
    expect((await left())[0]).toBe(2);
  });

  test('the scan that came with the list goes with it', async () => {
    const fileId = await scannedAt('2026-11-16T03:00:00Z');
    const importId = await enter({ placing: { number: 4, heldOn: '2026-08-28', fileId } });
    expect(await school.sql('select scan_id from council_protocols')).toEqual([{ scan_id: fileId }]);
    done(await undo(importId));
    expect(await school.sql('select subject_id from documents_files where id = $1', [fileId])).toEqual([
      { subject_id: null },
    ]);
  });

  test('another role, another school; and the database lets no case go that was not entered from paper', async () => {
    const importId = await enter();
    expect((await school.as('classTeacher').perform(undoImport, { importId })).kind).toBe('forbidden');
    expect((await school.asForeignHead().perform(undoImport, { importId })).kind).toBe('not-found');
    await school.sql('update cases_cases set after_the_fact = false');
    await expect(undo(importId)).rejects.toThrow();
    expect((await left())[0]).toBe(2);
  });
});
