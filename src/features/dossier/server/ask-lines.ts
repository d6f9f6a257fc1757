import { sql } from 'kysely';
import { worksHere } from '#features/cases/server/public.ts';
import { refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkGathering } from '../rules/check-lines.ts';
import { askLines as contract } from '../rules/lines-contract.ts';
import { lockGathered } from './line-store.ts';

/** Clause 11: two lines from each subject teacher for the characteristic; who was asked before is not asked twice. */
export const askLines = deed({
  contract,
  load: async (tx, input, actor) => {
    const gathered = await lockGathered(tx, input.caseId, actor);
    const people = input.people.map((one) => one.personId);
    return gathered === null ? null : { ...gathered, allWork: await allWork(tx, people) };
  },
  decide: ({ state }) => (state.allWork ? checkGathering(state.caseState) : refuse('person-unknown')),
  save: async (tx, _decided, { input, actor }) => {
    const rows = input.people.map((one) => ({ ...one, id: newId(tx.now.getTime()) }));
    const asked = await sql`
      insert into dossier_lines (school_id, id, case_id, person_id, subject, asked_by, asked_at, reminders, version)
      select ${tx.schoolId}::uuid, r.id, ${input.caseId}::uuid, r."personId", r.subject, ${actor.personId}::uuid, ${tx.now}, 0, 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "personId" uuid, subject text)
      on conflict (school_id, case_id, person_id) do nothing`.execute(tx.db);
    const about = { kind: 'case', id: input.caseId, caseId: input.caseId };
    return { value: { asked: Number(asked.numAffectedRows ?? 0) }, about };
  },
});

async function allWork(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  for (const personId of personIds) if (!(await worksHere(tx, personId))) return false;
  return true;
}
