import { afterEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { whatWaits } from './what-waits.ts';
import { called, councilSchool, onAgenda, opened } from '../../../testing/council-school.ts';

let school: TestSchool | undefined;
afterEach(async () => school?.drop());

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
