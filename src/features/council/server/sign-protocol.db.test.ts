import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import {
  called,
  lockedMeeting,
  meetingDay,
  onAgenda,
  puttingOff,
  reasonsFor,
  scan,
} from '../../../testing/council-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { openMeeting } from './open-meeting.ts';
import { protocol } from './protocol.ts';
import { signProtocol } from './sign-protocol.ts';

let school: TestSchool;
let made: Awaited<ReturnType<typeof lockedMeeting>>;
beforeEach(async () => {
  made = await lockedMeeting();
  school = made.school;
});
afterEach(() => school.drop());

const sign = async (part: string, version: number, reasons: ReturnType<typeof reasonsFor> = []) =>
  school
    .as('social')
    .perform(
      signProtocol,
      { meetingId: made.meetingId, version, part, signedOn: meetingDay, fileId: await scan(school, 'social') },
      reasons,
    );

describe('clause 13: signed means immutable, and everything or nothing takes effect', () => {
  test('when a case moved since, the second signature is refused and nothing of it stays', async () => {
    done(await sign('presiding', 2));
    await school.sql(
      `update cases_cases set state = 'not-placed', closed_on = '2026-11-27', sealed_at = now() where id = $1`,
      [made.first],
    );
    expect(await sign('secretary', 3)).toMatchObject({ kind: 'refused', refusal: { reason: 'case-cannot-move' } });
    expect(await school.sql('select part from council_signatures')).toEqual([{ part: 'presiding' }]);
    expect((await school.sql('select state from council_protocols'))[0].state).toBe('signed-by-one');
    expect((await school.sql('select state from plan_plans'))[0].state).toBe('draft');
    expect(await school.sql(`select 1 from documents_files where subject_kind = 'protocol'`)).toHaveLength(1);
  });

  test('a plan changed after the decision is approved only with a written reason', async () => {
    done(await sign('presiding', 2));
    await school.sql('update plan_plans set version = version + 1');
    expect(await sign('secretary', 3)).toMatchObject({
      kind: 'needs-reasons',
      departures: [{ what: 'plan-changed-after-decision', clause: 12 }],
    });
    expect((await school.sql('select state from cases_cases where id = $1', [made.first]))[0].state).toBe('submitted');
    expect(done(await sign('secretary', 3, reasonsFor('plan-changed-after-decision'))).state).toBe('signed');
  });

  test('the locked content and its hash do not change with the signatures, and a locked protocol is not decided again', async () => {
    const before = await school.sql(
      "select content::text as content, encode(content_hash, 'hex') as hash from council_protocols",
    );
    done(await sign('secretary', 2));
    done(await sign('presiding', 3));
    expect(
      await school.sql("select content::text as content, encode(content_hash, 'hex') as hash from council_protocols"),
    ).toEqual(before);
    const again = await school.as('social').perform(decideItem, { itemId: made.itemId, version: 2, decisions: [] });
    expect(again).toMatchObject({ refusal: { reason: 'protocol-already-signed' } });
    expect(await school.as('social').perform(lockProtocol, { meetingId: made.meetingId, version: 4 })).toMatchObject({
      refusal: { reason: 'protocol-already-signed' },
    });
    expect(await sign('presiding', 4)).toMatchObject({ refusal: { reason: 'protocol-already-signed' } });
    const seen = done(await school.as('head').ask(protocol, { meetingId: made.meetingId, language: 'pair' }));
    expect([seen.state, seen.hash, seen.otherNames]).toEqual(['signed', before[0].hash, []]);
  });

  test('the moves stand in the trail beside the signature, each with its clause', async () => {
    done(await sign('presiding', 2));
    done(await sign('secretary', 3));
    const verbs = (await school.sql('select verb, clause from trail_entries order by seq desc limit 3')).map(
      (row) => `${row.verb} ${row.clause}`,
    );
    expect(verbs).toContain('cases.place 4');
    expect(verbs).toContain('council.sign-protocol 13');
  });
});

describe('process, States: an unsigned decision comes first', () => {
  test('another meeting cannot move the same child before the first protocol is signed', async () => {
    school.clock.set(new Date('2026-11-30T09:00:00+05:00'));
    const next = await called(school, '2026-12-04');
    const itemId = await onAgenda(school, next, made.first);
    school.clock.set(new Date('2026-12-04T15:00:00+05:00'));
    const { people } = school.ids;
    done(
      await school.as('social').perform(openMeeting, {
        meetingId: next,
        version: 1,
        presidingId: people.head,
        secretaryId: people.social,
        people: [
          { personId: people.head, present: true },
          { personId: people.social, present: true },
        ],
      }),
    );
    const decided = await school
      .as('social')
      .perform(decideItem, { itemId, version: 1, decisions: [{ kind: 'not-place' }] });
    expect(decided).toMatchObject({ refusal: { reason: 'earlier-decision-unsigned', facts: { protocol: 1 } } });
    done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions: [puttingOff] }));
    expect(done(await school.as('social').perform(closeMeeting, { meetingId: next, version: 2 })).protocolNumber).toBe(
      2,
    );
  });
});
