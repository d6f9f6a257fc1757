import { attachScans } from '#features/documents/server/public.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { attachOrderScan as contract } from '../contract.ts';

/** Clause 6: the scan of an order comes later than its composition. Refuses `order-scan-there`, `scan-missing`. */
export const attachOrderScan = deed({
  contract,
  load: async (tx, { compositionId, fileId }) => {
    const found = await tx.db
      .selectFrom('council_compositions')
      .select(['id', 'version', 'file_id'])
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', compositionId)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return null;
    const scanFound = await attachScans(tx, [fileId], { kind: 'composition', id: found.id });
    return { ...found, scanFound };
  },
  decide: ({ state }) => {
    if (state.file_id !== null) return refuse('order-scan-there');
    return state.scanFound ? ok(undefined) : refuse('scan-missing');
  },
  save: async (tx, _decided, { state, input }) => {
    const version = state.version + 1;
    await tx.db
      .updateTable('council_compositions')
      .set({ file_id: input.fileId, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    return { value: { version }, about: { kind: 'composition', id: state.id } };
  },
});
