import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import {
  called,
  councilSchool,
  onAgenda,
  present,
  reasonsFor,
  scan,
  toMeetingDay,
} from '../../../testing/council-school.ts';
import { appointComposition } from './appoint-composition.ts';
import { attachOrderScan } from './attach-order-scan.ts';
import { compositions } from './compositions.ts';
import { openMeeting } from './open-meeting.ts';

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

  test('clause 7: the substitute named in the order keeps the protocol without a departure', async () => {
    const six = order(['head', 'social', 'deputy', 'psychologist', 'classTeacher', 'subjectTeacher']);
    const members = six.members.map((one) =>
      one.personId === school.ids.people.deputy ? { ...one, part: 'substitute' } : one,
    );
    done(await school.as('head').perform(appointComposition, { ...six, members }));
    expect(done(await school.as('head').ask(compositions, {})).compositions[0].kept).toMatchObject([
      { what: 'composition-enough', facts: { members: 6, minMembers: 5 } },
      { what: 'composition-own-staff' },
      { what: 'chair-is-head' },
      { what: 'secretary-is-social-pedagogue' },
      { what: 'substitute-named', facts: { names: ['Серікқызы Айгүл'] } },
    ]);
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    toMeetingDay(school);
    done(
      await school.as('deputy').perform(openMeeting, {
        meetingId,
        version: 1,
        presidingId: school.ids.people.head,
        secretaryId: school.ids.people.deputy,
        people: present(school, 'head', 'deputy', 'psychologist'),
      }),
    );
    expect(await school.sql('select what from departures')).toEqual([]);
  });

  test('an order already in force when it is entered says so, with its scan', async () => {
    const five = order(['head', 'social', 'deputy', 'psychologist', 'classTeacher']);
    const fileId = await scan(school, 'head');
    const before = { ...five, orderNumber: '120', orderOn: '2026-10-01', startsOn: '2026-10-02', fileId };
    done(await school.as('head').perform(appointComposition, before));
    done(await school.as('head').perform(appointComposition, five));
    const seen = done(await school.as('head').ask(compositions, {})).compositions;
    expect(seen.map((one: any) => [one.startsOn, one.afterTheFact, one.fileId])).toEqual([
      ['2026-11-20', false, null],
      ['2026-10-02', true, fileId],
      ['2026-09-01', false, null],
    ]);
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

describe('clause 6: the scan of an order may come later', () => {
  const scanOf = async () => done(await school.as('head').ask(compositions, {})).compositions[0];
  test('once, from whoever calls meetings, with the version that was seen', async () => {
    const { id, version, fileId } = await scanOf();
    expect(fileId).toBeNull();
    const came = { compositionId: id, version, fileId: await scan(school, 'head') };
    expect((await school.as('social').perform(attachOrderScan, came)).kind).toBe('forbidden');
    expect((await school.asForeignHead().perform(attachOrderScan, came)).kind).toBe('not-found');
    expect((await school.as('head').perform(attachOrderScan, { ...came, version: version + 1 })).kind).toBe('stale');
    done(await school.as('head').perform(attachOrderScan, came));
    expect((await scanOf()).fileId).toBe(came.fileId);
    const again = { compositionId: id, version: version + 1, fileId: await scan(school, 'head') };
    expect(await school.as('head').perform(attachOrderScan, again)).toMatchObject({
      refusal: { reason: 'order-scan-there' },
    });
  });

  test("somebody else's file is no scan", async () => {
    const { id, version } = await scanOf();
    const stranger = { compositionId: id, version, fileId: id };
    expect(await school.as('head').perform(attachOrderScan, stranger)).toMatchObject({
      refusal: { reason: 'scan-missing' },
    });
  });
});
