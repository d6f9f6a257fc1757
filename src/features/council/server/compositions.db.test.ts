import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, reasonsFor } from '../../../testing/council-school.ts';
import { appointComposition } from './appoint-composition.ts';
import { compositions } from './compositions.ts';

let school: TestSchool;
let first: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
});
afterEach(() => school.drop());
const readers = async (caseId: string) =>
  (await school.sql('select person_id from cases_readers where case_id = $1', [caseId])).map((row) => row.person_id);

describe('clause 6: compositions follow each other', () => {
  const order = (
    who: readonly ('head' | 'deputy' | 'social' | 'psychologist' | 'subjectTeacher' | 'classTeacher')[],
  ) => ({
    orderNumber: '140',
    orderOn: '2026-11-16',
    startsOn: '2026-11-20',
    members: who.map((one) => ({
      personId: school.ids.people[one],
      part: one === 'head' ? 'chair' : one === 'social' ? 'secretary' : 'member',
    })),
  });

  test('a new order ends the one before and takes over meetings already called, with their readers', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    expect((await readers(first)).length).toBe(7);
    const made = done(
      await school
        .as('head')
        .perform(appointComposition, order(['head', 'social', 'deputy', 'psychologist', 'classTeacher'])),
    );
    const seen = done(await school.as('head').ask(compositions, {}));
    expect(seen.compositions.map((one: any) => [one.orderNumber, one.startsOn, one.endsOn])).toEqual([
      ['140', '2026-11-20', null],
      ['112', '2026-09-01', '2026-11-19'],
    ]);
    expect(seen.inForceId).toBe(school.ids.composition);
    expect((await school.sql('select composition_id from council_meetings'))[0].composition_id).toBe(made.id);
    expect((await readers(first)).length).toBe(5);
    expect(await readers(first)).not.toContain(school.ids.people.subjectTeacher);
  });

  test('four members are asked a reason, which is kept with the clause', async () => {
    const four = order(['head', 'social', 'deputy', 'psychologist']);
    const asked = await school.as('head').perform(appointComposition, four);
    expect(asked).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'composition-too-small', clause: 6 }] });
    done(await school.as('head').perform(appointComposition, four, reasonsFor('composition-too-small')));
    expect(await school.sql('select what, clause, reason from departures')).toEqual([
      { what: 'composition-too-small', clause: 6, reason: 'сынақ үшін себеп' },
    ]);
    expect(done(await school.as('head').ask(compositions, {})).compositions[0].departures).toMatchObject([
      { what: 'composition-too-small' },
    ]);
  });
});
