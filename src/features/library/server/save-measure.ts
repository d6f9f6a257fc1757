import { schoolOf } from '#features/school/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { saveMeasure as contract } from '../contract.ts';
import { checkMeasure, checkRoom } from '../rules/check-measure.ts';
import { aboutMeasure, columnsOf, countOwn, lockOwnMeasure } from './own-measures.ts';

/** Clause 14: a measure of the school's own, new or changed. Refuses `kind-unknown`, `ground-unknown`, `library-full`. */
export const saveMeasure = deed({
  contract,
  load: async (tx, input) => {
    const pack = await packById(tx, (await schoolOf(tx)).packId);
    if (input.measureId === null) return { id: newId(tx.now.getTime()), version: 0, pack, kept: await countOwn(tx) };
    const found = await lockOwnMeasure(tx, input.measureId);
    return found === null ? null : { id: found.id, version: found.own.version, pack, kept: 0 };
  },
  decide: ({ state, input }) => {
    const known = checkMeasure(state.pack, input.measure);
    return known.ok ? checkRoom(state.kept, 1) : known;
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const { id } = state;
    const version = state.version + 1;
    const said = { ...columnsOf(input.measure), version };
    await tx.db
      .insertInto('library_measures')
      .values({ school_id: tx.schoolId, id, added_by: actor.personId, added_at: tx.now, ...said })
      .onConflict((same) => same.columns(['school_id', 'id']).doUpdateSet(said))
      .execute();
    return { value: { id, version }, about: aboutMeasure(id) };
  },
});
