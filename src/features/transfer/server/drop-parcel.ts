import { sql } from 'kysely';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { dropParcel as contract } from '../contract.ts';
import { removeParcel } from './open-parcel.ts';

type Row = { readonly transfer_id: string; readonly kind: string; readonly from_bin: string };

/** What cannot be opened need not lie there for ever. */
export const dropParcel = deed({
  contract,
  load: async (tx, { parcelId }) => {
    const found = await sql<Row>`select transfer_id, kind, from_bin from transfer_parcels
      where school_id = ${tx.schoolId} and id = ${parcelId}`.execute(tx.db);
    return found.rows[0] ?? null;
  },
  decide: () => ok(undefined),
  save: async (tx, _decided, { state, input }) => {
    await removeParcel(tx, input.parcelId);
    const { kind, from_bin: fromBin, transfer_id: id } = state;
    return { value: {}, about: { kind: 'transfer', id }, text: { kind, fromBin } };
  },
});
