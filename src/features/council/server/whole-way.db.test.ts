import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { signProtocol } from './sign-protocol.ts';
import { lockedMeeting, meetingDay, scan } from '../../../testing/council-school.ts';

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
    expect((await school.as('classTeacher').perform(signProtocol, input)).kind).toBe('forbidden');
    expect((await school.asForeignHead().perform(signProtocol, input)).kind).toBe('not-found');
  });

  test('one person scans the signed sheet, another who may sign records it, and it is recorded once', async () => {
    const made = await lockedMeeting();
    school = made.school;
    const fileId = await scan(school, 'head');
    const input = { meetingId: made.meetingId, version: 2, part: 'presiding', signedOn: meetingDay, fileId };
    expect(done(await school.as('social').perform(signProtocol, input))).toMatchObject({ state: 'signed-by-one' });
    const [file] = await school.sql('select subject_kind, subject_id from documents_files where id = $1', [fileId]);
    expect(file).toEqual({ subject_kind: 'protocol', subject_id: made.meetingId });
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
