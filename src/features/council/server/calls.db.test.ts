import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, reasonsFor, text } from '../../../testing/council-school.ts';
import { addItem } from './add-item.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { moveMeeting } from './move-meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { whatWaits } from './what-waits.ts';

let school: TestSchool;
let first: string;
let second: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
  second = made.second;
});
afterEach(() => school.drop());
const due = async (caseId: string) =>
  (await school.sql('select due_on::text as due from dossier_dues where case_id = $1', [caseId]))[0]?.due;
const readers = async (caseId: string) =>
  (await school.sql('select person_id from cases_readers where case_id = $1', [caseId])).map((row) => row.person_id);

describe('clauses 5, 11: calling, moving, cancelling', () => {
  test('moving a meeting moves the due day; cancelling frees its questions', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    expect(await due(first)).toBe('2026-11-24');
    const place = { startsAt: '10:00', place: text('залы'), format: 'mixed' };
    expect(
      done(await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-11-30', ...place })),
    ).toEqual({ version: 2 });
    expect(await due(first)).toBe('2026-11-27');
    expect(
      (await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-12-01', ...place })).kind,
    ).toBe('stale');
    done(await school.as('head').perform(cancelMeeting, { meetingId, version: 2, reason: 'жол жабылды' }));
    expect(await due(first)).toBeUndefined();
    expect(await readers(first)).toEqual([]);
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows.length).toBe(2);
    const refused = await school.as('social').perform(addItem, { meetingId, kind: 'place', caseId: first });
    expect(refused).toMatchObject({ refusal: { reason: 'meeting-cancelled' } });
  });

  test('cancelling loses no question: one that stood on this agenda alone waits for another', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    const question = text('Үйірмелер тізімі');
    done(await school.as('social').perform(addItem, { meetingId, kind: 'other', caseId: null, question }));
    done(await school.as('deputy').perform(cancelMeeting, { meetingId, version: 1, reason: 'карантин' }));
    const waiting = done(await school.as('social').ask(whatWaits, {})).rows;
    const own = waiting.filter((row: any) => row.kind === 'other');
    expect(own).toMatchObject([{ why: 'rolled-over', question }]);
    expect(waiting.filter((row: any) => row.caseId === first)).toMatchObject([{ why: 'submitted' }]);
    const next = await called(school);
    const again = { meetingId: next, kind: 'other', caseId: null, question, rolledFrom: own[0].rolledFrom };
    done(await school.as('social').perform(addItem, again));
    done(await school.as('deputy').perform(cancelMeeting, { meetingId: next, version: 1, reason: 'карантин' }));
    const twice = done(await school.as('social').ask(whatWaits, {})).rows;
    expect(twice.filter((row: any) => row.kind === 'other')).toHaveLength(1);
  });

  test('numbers follow each other within the school year, and a late call needs a reason', async () => {
    await called(school);
    const input = {
      decisionNumber: '15',
      decisionOn: '2026-11-16',
      heldOn: '2026-11-18',
      startsAt: '15:00',
      place: text('зал'),
      format: 'in-person',
    };
    const asked = await school.as('head').perform(callMeeting, input);
    expect(asked).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'meeting-called-late', clause: 11 }] });
    expect(done(await school.as('head').perform(callMeeting, input, reasonsFor('meeting-called-late'))).number).toBe(2);
    expect((await school.as('social').perform(callMeeting, input)).kind).toBe('forbidden');
  });

  test('a meeting held on paper is entered without departures, with its own day and hours', async () => {
    const input = {
      decisionNumber: '9',
      decisionOn: '2026-10-01',
      heldOn: '2026-10-02',
      startsAt: '14:30',
      place: text('зал'),
      format: 'in-person',
      afterTheFact: true,
    };
    const { id } = done(await school.as('deputy').perform(callMeeting, input));
    const itemId = await onAgenda(school, id, second);
    const { people } = school.ids;
    done(
      await school.as('social').perform(openMeeting, {
        meetingId: id,
        version: 1,
        presidingId: people.deputy,
        secretaryId: people.medic,
        people: [
          { personId: people.deputy, present: true },
          { personId: people.medic, present: true },
        ],
      }),
    );
    const decisions = [
      { kind: 'place', term: { months: 3 }, responsibleId: people.social, planFollowsOn: '2026-10-09' },
    ];
    expect(
      done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions })).decisions[0].endsOn,
    ).toBe('2027-01-04');
    done(await school.as('social').perform(closeMeeting, { meetingId: id, version: 2, endsAt: '15:10' }));
    const [row] = await school.sql('select opened_at, closed_at from council_meetings where id = $1', [id]);
    expect([row.opened_at.toISOString(), row.closed_at.toISOString()]).toEqual([
      '2026-10-02T09:30:00.000Z',
      '2026-10-02T10:10:00.000Z',
    ]);
    expect(await school.sql('select what from departures')).toEqual([]);
  });
});
