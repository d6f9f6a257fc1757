import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { z } from 'zod';
import { KnownPack } from '../rules/known-pack.ts';
import type { Pack } from '../rules/pack.ts';
import { shippedPack } from './shipped-pack.ts';

const Row = KnownPack.extend({ removedOn: PlainDate.nullable() });
type Row = z.infer<typeof Row>;

/** Every pack of the school, the shipped one first, those taken away too; locked when a deed decides on them. */
export async function readOnFile(tx: Tx, lock: boolean): Promise<readonly Row[]> {
  if (lock) await sql`select pg_advisory_xact_lock(hashtextextended(${`procedure ${tx.schoolId}`}, 0))`.execute(tx.db);
  const found = await sql<unknown>`
    select id, sha256, usable_from as "usableFrom", false as shipped, added_on as "addedOn",
      first_used_on as "firstUsedOn", removed_on as "removedOn"
    from procedure_packs where school_id = ${tx.schoolId} order by usable_from, id
    ${lock ? sql`for update` : sql``}`.execute(tx.db);
  return [{ ...shippedPack, removedOn: null }, ...found.rows.map((row) => Row.parse(row))];
}

type NewPack = { readonly pack: Pack; readonly sha256: string; readonly usableFrom: PlainDate };

/** Stores a pack, or brings back the same content that was taken away unused. */
export async function storePack(tx: Tx, { pack, sha256, usableFrom }: NewPack, personId: string | null): Promise<void> {
  await sql`
    insert into procedure_packs (school_id, id, body, sha256, usable_from, added_on, added_by)
    values (${tx.schoolId}, ${pack.id}, ${json(pack)}, ${sha256}, ${usableFrom}, ${tx.today}, ${personId})
    on conflict (school_id, id) do update set usable_from = excluded.usable_from, added_on = excluded.added_on,
      added_by = excluded.added_by, removed_on = null`.execute(tx.db);
}

export async function markRemoved(tx: Tx, id: string): Promise<void> {
  await sql`update procedure_packs set removed_on = ${tx.today} where school_id = ${tx.schoolId} and id = ${id}`.execute(
    tx.db,
  );
}
