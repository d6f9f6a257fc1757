import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import {
  called,
  councilSchool,
  meetingDay,
  onAgenda,
  opened,
  reasonsFor,
  scan,
  seedCase,
} from '../../../testing/council-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { hearings } from './hearings.ts';
import { lockProtocol } from './lock-protocol.ts';
import { signProtocol } from './sign-protocol.ts';
import { whatWaits } from './what-waits.ts';

let school: TestSchool;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
});
afterEach(() => school.drop());

describe('clauses 16, 19: the end of a term', () => {
  let onRecord: string;
  beforeEach(async () => {
    onRecord = await seedCase(school, school.ids.classmate, 3, 'on-record', '2026-11-30');
  });

  test('it offers itself fourteen days before, not fifteen', async () => {
    const kinds = async () =>
      done(await school.as('deputy').ask(whatWaits, {}))
        .rows.filter((row: any) => row.caseId === onRecord)
        .map((row: any) => row.why);
    expect(await kinds()).toEqual(['term-ends']);
    school.clock.set(new Date('2026-11-15T10:00:00+05:00'));
    expect(await kinds()).toEqual([]);
  });

  test('removal is a decision like any other: sealed from the meeting day at the second signature', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, onRecord, 'end-of-term');
    await opened(school, meetingId);
    const remove = { itemId, version: 1, decisions: [{ kind: 'remove', reason: 'improvement' }] };
    const asked = await school.as('social').perform(decideItem, remove);
    expect(asked.kind === 'needs-reasons' ? asked.departures.map((one) => [one.what, one.clause]) : asked).toEqual([
      ['removal-without-petition', 19],
      ['removal-papers-missing', 19],
    ]);
    done(
      await school
        .as('social')
        .perform(decideItem, remove, reasonsFor('removal-without-petition', 'removal-papers-missing')),
    );
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
    const sign = async (part: string, version: number) =>
      school
        .as('head')
        .perform(signProtocol, { meetingId, version, part, signedOn: meetingDay, fileId: await scan(school, 'head') });
    done(await sign('presiding', 2));
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows.some((row: any) => row.caseId === onRecord)).toBe(
      false,
    );
    done(await sign('secretary', 3));
    const [row] = await school.sql(
      'select state, closed_on::text as closed, sealed_at is not null as sealed, removal_reason from cases_cases where id = $1',
      [onRecord],
    );
    expect(row).toEqual({ state: 'removed', closed: meetingDay, sealed: true, removal_reason: 'improvement' });
    const heard = done(await school.as('social').ask(hearings, { caseId: onRecord })).rows;
    expect(heard).toMatchObject([{ itemId, protocolNumber: 1, protocolState: 'signed' }]);
  });
});
