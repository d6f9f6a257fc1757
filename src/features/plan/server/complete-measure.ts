import { sql } from 'kysely';
import { reachOf } from '#kernel/pure/actor.ts';
import { refuse } from '#kernel/pure/result.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { completeMeasure as rule } from '../rules/complete-measure.ts';
import { bindEvidence, mayShow } from './evidence.ts';
import { lockMeasure } from './lock-measure.ts';

export const completeMeasure = deed({
  contract: contract.completeMeasure,
  load: async (tx, input, actor) => {
    const measure = await lockMeasure(tx, input.measureId, actor);
    if (measure === null) return null;
    return { ...measure, filesFit: await mayShow(tx, input.fileIds, measure.fileIds, actor.personId) };
  },
  decide: ({ state, input, actor, today }) =>
    state.filesFit
      ? rule(state, { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool }, input, today)
      : refuse('measure-file-unknown'),
  save: async (tx, mark, { state, input, actor }) => {
    const about = { kind: 'measure', id: state.id, caseId: state.caseId };
    await sql`
      update plan_measures set outcome = ${mark.outcome}, done_on = ${mark.doneOn}::date, result = ${jsonOrNull(mark.result)},
        file_ids = ${input.fileIds}::uuid[], marked_by = ${actor.personId}::uuid, version = version + 1
      where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    await bindEvidence(tx, input.fileIds, state.fileIds, { about, personId: actor.personId });
    return { value: { version: state.version + 1 }, about };
  },
});
