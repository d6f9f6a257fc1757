import { sql } from 'kysely';
import { deed } from '#kernel/server/perform.ts';
import { mayUndo } from '../rules/check-observation.ts';
import { undoObservation as contract } from '../rules/observation-contract.ts';

/** A slip of the finger leaves the log, not the trail. */
export const undoObservation = deed({
  contract,
  load: async (tx, input, actor) => {
    const found = await sql<{ caseId: string; at: Date }>`
      select case_id as "caseId", recorded_at as at from monitoring_observations
      where school_id = ${tx.schoolId} and id = ${input.observationId} and author_id = ${actor.personId} for update`.execute(
      tx.db,
    );
    return found.rows[0] ?? null;
  },
  decide: ({ state, now }) => mayUndo(state.at.getTime(), now.getTime()),
  save: async (tx, _decided, { state, input }) => {
    await tx.db
      .deleteFrom('monitoring_observations')
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.observationId)
      .execute();
    return { value: {}, about: { kind: 'observation', id: input.observationId, caseId: state.caseId } };
  },
});
