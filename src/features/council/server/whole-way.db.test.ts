import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { hearItem } from './hear-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { meeting } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { protocol } from './protocol.ts';
import { signProtocol } from './sign-protocol.ts';
import { whatWaits } from './what-waits.ts';
import {
  called,
  councilSchool,
  invited,
  lockedMeeting,
  meetingDay,
  onAgenda,
  opened,
  placing,
  placingReasons,
  present,
  reasonsFor,
  scan,
  text,
  toMeetingDay,
} from '../../../testing/council-school.ts';

let school: TestSchool | undefined;
afterEach(async () => school?.drop());

const stateOf = async (of: TestSchool, caseId: string) =>
  (
    await of.sql(
      'select state, placed_on::text as placed_on, ends_on::text as ends_on from cases_cases where id = $1',
      [caseId],
    )
  )[0];

describe('process, States: decisions take effect together at the second signature', () => {
  test.each([
    ['presiding', 'secretary'],
    ['secretary', 'presiding'],
  ])('first %s, then %s', async (firstPart, secondPart) => {
    const made = await lockedMeeting();
    school = made.school;
    const { meetingId, first, plan } = made;
    const sign = async (part: string, version: number, signedOn: string) =>
      made.school
        .as('social')
        .perform(signProtocol, { meetingId, version, part, signedOn, fileId: await scan(made.school, 'social') });

    expect(done(await sign(firstPart, 2, meetingDay))).toEqual({ version: 3, state: 'signed-by-one' });
    expect((await stateOf(school, first)).state).toBe('submitted');
    expect((await school.sql('select state from plan_plans where id = $1', [plan]))[0].state).toBe('draft');

    school.clock.set(new Date('2026-11-30T10:00:00+05:00'));
    expect(done(await sign(secondPart, 3, '2026-11-30'))).toEqual({ version: 4, state: 'signed' });
    expect(await stateOf(school, first)).toEqual({
      state: 'on-record',
      placed_on: '2026-11-27',
      ends_on: '2027-05-27',
    });
    const [approved] = await school.sql(
      'select state, approved_on::text as on, ends_on::text as until from plan_plans where id = $1',
      [plan],
    );
    expect(approved).toEqual({ state: 'approved', on: '2026-11-27', until: '2027-05-27' });
    const moves = await school.sql(
      `select verb, effective_on::text as effective, recorded_on::text as recorded from cases_moves where case_id = $1 and verb = 'place'`,
      [first],
    );
    expect(moves).toEqual([{ verb: 'place', effective: '2026-11-27', recorded: '2026-11-30' }]);
    expect(
      (await school.sql('select signed_on::text as on from council_protocols where meeting_id = $1', [meetingId]))[0]
        .on,
    ).toBe('2026-11-30');
    expect((await school.sql("select encode(bytes_hash, 'hex') as hash from council_signatures"))[0].hash).toBe(
      'ab'.repeat(32),
    );
  });

  test('the same signature sent twice is recorded once, and a second click with a new id is stale', async () => {
    const made = await lockedMeeting();
    school = made.school;
    const input = {
      meetingId: made.meetingId,
      version: 2,
      part: 'presiding',
      signedOn: meetingDay,
      fileId: await scan(school, 'social'),
    };
    const requestId = randomUUID();
    const once = await school.as('social').perform(signProtocol, input, [], requestId);
    const twice = await school.as('social').perform(signProtocol, input, [], requestId);
    expect(done(twice)).toEqual(done(once));
    expect(await school.sql('select part from council_signatures')).toEqual([{ part: 'presiding' }]);
    expect((await school.as('social').perform(signProtocol, input)).kind).toBe('stale');
    const again = await school.as('social').perform(signProtocol, { ...input, version: 3 });
    expect(again).toMatchObject({ kind: 'refused', refusal: { reason: 'part-already-signed' } });
  });

  test('nobody signs without a scan, from another role, or another school', async () => {
    const made = await lockedMeeting();
    school = made.school;
    const input = {
      meetingId: made.meetingId,
      version: 2,
      part: 'presiding',
      signedOn: meetingDay,
      fileId: randomUUID(),
    };
    expect(await school.as('social').perform(signProtocol, input)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'scan-missing' },
    });
    const theirs = { ...input, fileId: await scan(school, 'head') };
    expect(await school.as('social').perform(signProtocol, theirs)).toMatchObject({
      refusal: { reason: 'scan-missing' },
    });
    expect((await school.as('classTeacher').perform(signProtocol, input)).kind).toBe('forbidden');
    expect((await school.asForeignHead().perform(signProtocol, input)).kind).toBe('not-found');
  });

  test('two people signing at the same moment make it signed exactly once', async () => {
    const made = await lockedMeeting();
    school = made.school;
    const input = { meetingId: made.meetingId, version: 2, signedOn: meetingDay };
    const [a, b] = await Promise.all([
      school.as('social').perform(signProtocol, { ...input, part: 'secretary', fileId: await scan(school, 'social') }),
      school.as('head').perform(signProtocol, { ...input, part: 'presiding', fileId: await scan(school, 'head') }),
    ]);
    expect([a.kind, b.kind].toSorted()).toEqual(['done', 'stale']);
    expect((await school.sql('select state from council_protocols'))[0].state).toBe('signed-by-one');
  });
});

describe('clause 13: the hearing and its protocol', () => {
  test('a decision before the meeting is opened is refused', async () => {
    const made = await councilSchool();
    school = made.school;
    const itemId = await onAgenda(school, await called(school), made.first);
    const decided = await school
      .as('social')
      .perform(decideItem, { itemId, version: 1, decisions: [placing(school, made.plan)] });
    expect(decided).toMatchObject({ kind: 'refused', refusal: { reason: 'meeting-not-opened' } });
  });

  test('placing asks reasons for what is missing, and they stand in the protocol', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    const decide = {
      itemId,
      version: 1,
      decisions: [{ ...placing(school, made.plan), planId: null, planFollowsOn: '2026-12-04' }],
    };
    const asked = await school.as('social').perform(decideItem, decide);
    expect(asked.kind === 'needs-reasons' ? asked.departures.map((one) => one.what).toSorted() : asked).toEqual([
      'dossier-paper-missing',
      'parents-not-invited',
      'placed-without-plan',
    ]);
    const reasons = reasonsFor('dossier-paper-missing', 'parents-not-invited', 'placed-without-plan');
    done(await school.as('social').perform(decideItem, decide, reasons));
    const seen = done(await school.as('social').ask(protocol, { meetingId, language: 'kk' }));
    const said = JSON.stringify(seen.letter);
    expect(said).toContain('ата-анасы (заңды өкілдері) шақырылмады (9-тармақ, 1-мәселе): сынақ үшін себеп');
    expect(said).toContain('ЖОБА');
  });

  test('a decision made again leaves only its own departures in the protocol', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await invited(school, itemId, school.ids.guardian);
    await opened(school, meetingId);
    done(
      await school
        .as('social')
        .perform(decideItem, { itemId, version: 1, decisions: [placing(school, made.plan)] }, placingReasons),
    );
    done(await school.as('social').perform(decideItem, { itemId, version: 2, decisions: [{ kind: 'not-place' }] }));
    const seen = done(await school.as('social').ask(protocol, { meetingId, language: 'ru' }));
    expect(JSON.stringify(seen.letter)).not.toContain('Отступления');
  });

  test('notes are kept as they are typed; a stale version is told who changed it', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(await school.as('social').perform(hearItem, { itemId, version: 1, heard: text('Анасы тыңдалды.') }));
    done(
      await school.as('social').perform(hearItem, { itemId, version: 2, childWords: text('Таңертең тұра алмаймын.') }),
    );
    const [row] = await school.sql('select heard, child_words from council_items where id = $1', [itemId]);
    expect([row.heard.text, row.child_words.text]).toEqual(['Анасы тыңдалды.', 'Таңертең тұра алмаймын.']);
    const stale = await school.as('deputy').perform(hearItem, { itemId, version: 1, heard: null });
    expect(stale).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 3,
      verb: 'council.hear-item',
      changedBy: 'Нұрланова Гүлнар',
    });
  });

  test('names of other pupils are found before locking and have to be confirmed', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(
      await school
        .as('social')
        .perform(hearItem, { itemId, version: 1, heard: text('Данияр Ерасылмен бірге қашқан.') }),
    );
    done(await school.as('social').perform(decideItem, { itemId, version: 2, decisions: [{ kind: 'not-place' }] }));
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    const refused = await school.as('social').perform(lockProtocol, { meetingId, version: 1 });
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'other-names-found', facts: { names: ['Ерасылмен'] } },
    });
    const locked = done(
      await school.as('social').perform(lockProtocol, { meetingId, version: 1, confirmedNames: ['Ерасылмен'] }),
    );
    expect(locked.hash).toMatch(/^[0-9a-f]{64}$/u);
    const heard = await school.as('social').perform(hearItem, { itemId, version: 3, heard: text('басқаша') });
    expect(heard).toMatchObject({ kind: 'refused', refusal: { reason: 'protocol-locked' } });
  });

  test('what was heard and not decided stops the closing', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.first);
    await opened(school, meetingId);
    done(await school.as('social').perform(hearItem, { itemId, version: 1, heard: text('Тыңдалды.') }));
    const closed = await school.as('social').perform(closeMeeting, { meetingId, version: 2 });
    expect(closed).toMatchObject({ refusal: { reason: 'heard-without-decision', facts: { questions: ['1'] } } });
  });
});

describe('clause 13: questions not heard roll over', () => {
  test('they wait again, and are linked from the next agenda with a new due day', async () => {
    const made = await councilSchool();
    school = made.school;
    const { first, second } = made;
    const waiting = done(await school.as('deputy').ask(whatWaits, {}));
    expect(waiting.rows.map((row: any) => [row.why, row.kind])).toEqual([
      ['submitted', 'place'],
      ['submitted', 'place'],
    ]);
    const meetingId = await called(school);
    const one = await onAgenda(school, meetingId, first);
    const two = await onAgenda(school, meetingId, second);
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows).toEqual([]);
    const dueOf = async (id: string) =>
      (
        await made.school.sql('select due_on::text as due from dossier_dues where case_id = $1 order by round desc', [
          id,
        ])
      )[0]?.due;
    expect(await dueOf(second)).toBe('2026-11-24');
    await opened(school, meetingId);
    done(
      await school.as('social').perform(decideItem, { itemId: one, version: 1, decisions: [{ kind: 'not-place' }] }),
    );
    expect(done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }))).toMatchObject({
      protocolNumber: 1,
      rolledOver: 1,
    });
    const rolled = done(await school.as('deputy').ask(whatWaits, {})).rows;
    expect(rolled).toMatchObject([{ why: 'rolled-over', kind: 'place', caseId: second, rolledFrom: two }]);
    const next = await called(school, '2026-12-04');
    const again = await onAgenda(school, next, second, 'place', two);
    expect((await school.sql('select rolled_from from council_items where id = $1', [again]))[0].rolled_from).toBe(two);
    expect(await dueOf(second)).toBe('2026-12-01');
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows).toEqual([]);
  });
});

describe('process, People: who reads a meeting', () => {
  test('a member while it is prepared and held, not afterwards; the medic not at all', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.second);
    const readers = async () =>
      (await made.school.sql('select person_id from cases_readers where case_id = $1', [made.second])).length;
    expect(await readers()).toBe(7);
    const seen = done(await school.as('subjectTeacher').ask(meeting, { meetingId }));
    expect(seen.items[0].pupil.name).toBe('Талғатов Ерасыл');
    expect((await school.as('medic').ask(meeting, { meetingId })).kind).toBe('forbidden');
    expect((await school.asForeignHead().ask(meeting, { meetingId })).kind).toBe('not-found');
    await opened(school, meetingId);
    done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions: [{ kind: 'adjourn' }] }));
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    expect(await readers()).toBe(0);
    expect((await school.as('subjectTeacher').ask(meeting, { meetingId })).kind).toBe('not-found');
    expect((await school.as('social').ask(meeting, { meetingId })).kind).toBe('done');
  });

  test('a meeting cannot be opened without its presiding person, and another chair needs a reason', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    await onAgenda(school, meetingId, made.first);
    toMeetingDay(school);
    const { people } = school.ids;
    const input = {
      meetingId,
      version: 1,
      presidingId: people.head,
      secretaryId: people.social,
      people: present(school, 'deputy', 'social'),
    };
    expect(await school.as('social').perform(openMeeting, input)).toMatchObject({
      refusal: { reason: 'presiding-absent' },
    });
    const other = await school.as('social').perform(openMeeting, { ...input, presidingId: people.deputy });
    expect(other).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'presiding-not-chair', clause: 7 }] });
  });
});
