import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, invited, onAgenda } from '../../../testing/council-school.ts';
import { invite } from './invite.ts';
import { uninvite } from './uninvite.ts';

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

describe('clauses 8, 9: invitations', () => {
  test('a specialist reads the case of the question until uninvited; a stranger is no guardian', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    const { people } = school.ids;
    const made = done(
      await school
        .as('social')
        .perform(invite, { itemId, guardianIds: [school.ids.guardian], personIds: [people.medic] }),
    );
    expect(made.invitationIds.length).toBe(2);
    expect(await readers(first)).toContain(people.medic);
    expect(
      done(await school.as('social').perform(invite, { itemId, personIds: [people.medic] })).invitationIds,
    ).toEqual([]);
    const stranger = await school.as('social').perform(invite, { itemId, guardianIds: [school.ids.otherGuardian] });
    expect(stranger).toMatchObject({ refusal: { reason: 'not-a-guardian' } });
    done(await school.as('social').perform(uninvite, { invitationId: made.invitationIds[1], version: 1 }));
    expect(await readers(first)).not.toContain(people.medic);
    expect((await readers(first)).length).toBe(7);
  });

  test('a delivered invitation is not taken back', async () => {
    const itemId = await onAgenda(school, await called(school), first);
    await invited(school, itemId, school.ids.guardian);
    const [row] = await school.sql('select id from council_invitations');
    const taken = await school.as('social').perform(uninvite, { invitationId: row.id, version: 2 });
    expect(taken).toMatchObject({ refusal: { reason: 'invitation-delivered' } });
  });
});
