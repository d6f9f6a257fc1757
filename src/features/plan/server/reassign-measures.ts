import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { worksHere } from '#features/cases/server/public.ts';
import { checkReassignment } from '../rules/check-reassignment.ts';
import * as contract from '../rules/measures-contract.ts';
import { lockMeasures, readOpenMeasures } from './open-measure-store.ts';

export const reassignMeasures = deed({
  contract: contract.reassignMeasures,
  load: async (tx, input) => {
    await lockMeasures(tx, input.measureIds);
    const open = await readOpenMeasures(tx, input.startsOn);
    return {
      openIds: open.filter(({ responsibleIds }) => responsibleIds.includes(input.fromId)).map(({ id }) => id),
      worksHere: await worksHere(tx, input.toId),
    };
  },
  decide: ({ state, input, today }) => checkReassignment(state, input, today),
  save: async (tx, { fromId, toId, startsOn, endsOn, measureIds }, { actor }) => {
    const id = newId(tx.now.getTime());
    const ids = [...new Set(measureIds)];
    await tx.db
      .insertInto('plan_reassignments')
      .values({
        school_id: tx.schoolId,
        id,
        from_id: fromId,
        to_id: toId,
        starts_on: startsOn,
        ends_on: endsOn,
        made_by: actor.personId,
        made_at: tx.now,
      })
      .execute();
    await sql`insert into plan_reassigned (school_id, reassignment_id, measure_id)
      select ${tx.schoolId}::uuid, ${id}::uuid, x.id from unnest(${ids}::uuid[]) as x (id)`.execute(tx.db);
    return { value: { reassignmentId: id, measures: ids.length }, about: { kind: 'reassignment', id } };
  },
});
