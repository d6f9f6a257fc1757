import { sql } from 'kysely';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../rules/measures-contract.ts';

export const undoReassignment = deed({
  contract: contract.undoReassignment,
  load: async (tx, { reassignmentId }) => {
    const found = await sql<{ id: string; undone: boolean; measures: number }>`
      select ra.id, ra.undone_at is not null as undone,
        (select count(*)::int from plan_reassigned rm where rm.school_id = ra.school_id and rm.reassignment_id = ra.id) as measures
      from plan_reassignments ra where ra.school_id = ${tx.schoolId} and ra.id = ${reassignmentId} for update of ra`.execute(
      tx.db,
    );
    return found.rows[0] ?? null;
  },
  decide: ({ state }) => (state.undone ? refuse('reassignment-undone') : ok(state)),
  save: async (tx, { id, measures }, { actor }) => {
    await tx.db
      .updateTable('plan_reassignments')
      .set({ undone_by: actor.personId, undone_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', id)
      .execute();
    return { value: { measures }, about: { kind: 'reassignment', id } };
  },
});
