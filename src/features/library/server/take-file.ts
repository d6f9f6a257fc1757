import { schoolOf } from '#features/school/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import { takeFile as contract } from '../contract.ts';
import { checkMeasure, checkRoom } from '../rules/check-measure.ts';
import { shippedFile } from '../rules/shipped-measures.ts';
import { unknownMeasures } from '../rules/unknown-measures.ts';
import { columnsOf, countOwn, ownMeasures } from './own-measures.ts';

/** Clause 14: measures another school shared; all of them or none. Refuses as a single one does, naming the first at fault. */
export const takeFile = deed({
  contract,
  load: async (tx, input) => {
    const pack = await packById(tx, (await schoolOf(tx)).packId);
    const kept = await countOwn(tx);
    const added = unknownMeasures(input.measures, [...shippedFile, ...(await ownMeasures(tx))]);
    return { pack, kept, added };
  },
  decide: ({ state }) => {
    const wrong = state.added.map((one) => checkMeasure(state.pack, one)).find((checked) => !checked.ok);
    if (wrong !== undefined) return wrong;
    const room = checkRoom(state.kept, state.added.length);
    return room.ok ? ok(state.added) : room;
  },
  save: async (tx, _decided, { state, input, actor }) => {
    const base = { school_id: tx.schoolId, added_by: actor.personId, added_at: tx.now, version: 1 };
    const rows = state.added.map((one) => ({ ...base, id: newId(tx.now.getTime()), ...columnsOf(one) }));
    if (rows.length > 0) await tx.db.insertInto('library_measures').values(rows).execute();
    const added = rows.length;
    return {
      value: { added, known: input.measures.length - added },
      about: { kind: 'school', id: tx.schoolId },
    };
  },
});
