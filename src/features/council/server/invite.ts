import { sql } from 'kysely';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { invite as contract } from '../contract.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { refreshReaders } from './agenda-readers.ts';
import { aboutItem, lockItem } from './lock-item.ts';
import { tellChanged } from './notice-store.ts';

/** Clauses 8, 9: parents of the question's child, or specialists, who may then read its case until the meeting ends. */
export const invite = deed({
  contract,
  load: async (tx, input) => {
    const item = await lockItem(tx, input.itemId, 'change');
    return item === null ? null : { item, ...(await invitable(tx, item.caseId, input.personIds)) };
  },
  decide: ({ state, input }) => {
    const moved = moveMeeting(state.item.meeting.state, 'prepare');
    if (!moved.ok) return moved;
    if (!input.guardianIds.every((id) => state.guardianIds.includes(id))) return refuse('not-a-guardian');
    return input.personIds.every((id) => state.personIds.includes(id)) ? ok(undefined) : refuse('person-unknown');
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const rows = [
      ...input.guardianIds.map((guardian) => ({ id: newId(tx.now.getTime()), guardian, person: null })),
      ...input.personIds.map((person) => ({ id: newId(tx.now.getTime()), guardian: null, person })),
    ];
    const made = await sql<{ id: string }>`
      insert into council_invitations (school_id, id, item_id, guardian_id, person_id, made_on, version)
      select ${tx.schoolId}::uuid, r.id, ${state.item.id}::uuid, r.guardian, r.person, ${tx.today}::date, 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, guardian uuid, person uuid)
      where not exists (select 1 from council_invitations v where v.school_id = ${tx.schoolId} and v.item_id = ${state.item.id}
        and (v.guardian_id = r.guardian or v.person_id = r.person))
      returning id`.execute(tx.db);
    if (state.item.caseId !== null && input.personIds.length > 0) {
      await refreshReaders(tx, state.item.meeting.id, state.item.caseId);
    }
    if (input.personIds.length > 0) await tellChanged(tx, state.item.meeting.id, actor.personId);
    return { value: { invitationIds: made.rows.map((row) => row.id) }, about: aboutItem(state.item) };
  },
});

type Invitable = { readonly guardianIds: readonly string[]; readonly personIds: readonly string[] };

async function invitable(tx: Tx, caseId: string | null, personIds: readonly string[]): Promise<Invitable> {
  const found = await sql<{ pupil_id: string | null; persons: string[] }>`
    select (select pupil_id from cases_cases where school_id = ${tx.schoolId} and id = ${caseId}::uuid) as pupil_id,
      array(select id from school_people where school_id = ${tx.schoolId} and id = any(${[...personIds]}::uuid[])) as persons`.execute(
    tx.db,
  );
  const pupilId = found.rows[0]?.pupil_id ?? null;
  const guardians = pupilId === null ? [] : await guardiansOf(tx, [pupilId]);
  return { guardianIds: guardians.map((one) => one.id), personIds: found.rows[0]?.persons ?? [] };
}
