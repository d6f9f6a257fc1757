import { sql } from 'kysely';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { SheetDoor } from '#kernel/server/sheet/sheet-door.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { keysOf } from './school-keys.ts';
import { digestOf, openFile, type Header } from './sealed-file.ts';

/** A sealed file carried by hand: it lies in the post box until it is opened. The same file lies there once. */
export const takeIn: SheetDoor = {
  name: 'transfer.take-in',
  summary: 'Takes a sealed transfer file or a letter about one into the post box of the school; opens nothing yet.',
  may: wholeSchoolRoles,
  take: async (kernel, actor, file) => {
    const sealed = Buffer.from(file.bytes);
    const opened = openFile(sealed, keysOf(kernel, actor.schoolId));
    if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
    const parcelId = await inSchool(kernel, actor.schoolId, (tx) => keepParcel(tx, opened.value.header, sealed));
    return { kind: 'done', value: { parcelId } };
  },
};

async function keepParcel(tx: Tx, header: Header, sealed: Buffer): Promise<string> {
  const digest = digestOf(sealed);
  await sql`insert into transfer_parcels (school_id, id, kind, transfer_id, from_bin, digest, sealed, came_at)
    values (${tx.schoolId}, ${newId(tx.now.getTime())}, ${header.kind}, ${header.transferId}, ${header.from.bin}, ${digest},
      ${sealed}, ${tx.now}) on conflict (school_id, digest) do nothing`.execute(tx.db);
  const found = await sql<{ id: string }>`select id from transfer_parcels
    where school_id = ${tx.schoolId} and digest = ${digest}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('A parcel was taken in and is not there');
  return row.id;
}
