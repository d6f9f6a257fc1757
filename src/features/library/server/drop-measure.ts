import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { dropMeasure as contract } from '../contract.ts';
import { aboutMeasure, lockOwnMeasure } from './own-measures.ts';

/** Takes a measure of the school's own out of the library; its words stay in the trail, and in the plans that took them over. */
export const dropMeasure = deed({
  contract,
  load: async (tx, { measureId }) => {
    const found = await lockOwnMeasure(tx, measureId);
    return found === null ? null : { measure: found, version: found.own.version };
  },
  decide: () => ok(undefined),
  save: async (tx, _decided, { state: { measure } }) => {
    await tx.db
      .deleteFrom('library_measures')
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', measure.id)
      .execute();
    return { value: {}, about: aboutMeasure(measure.id), text: measure };
  },
});
