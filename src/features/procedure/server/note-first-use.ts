import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { order61 } from '../rules/order-61-2023.ts';

/** Something came under this pack: from now on it stays. Throws when it was taken away a moment ago. */
export async function noteFirstUse(tx: Tx, packId: string): Promise<void> {
  if (packId === order61.id) return;
  const found = await sql`
    update procedure_packs set first_used_on = coalesce(first_used_on, ${tx.today}::date)
    where school_id = ${tx.schoolId} and id = ${packId} and removed_on is null returning id`.execute(tx.db);
  if (found.rows.length === 0) throw new Error(`The rule pack ${packId} is not to be used any more`);
}
