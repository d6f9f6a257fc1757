import { sql, type Transaction } from 'kysely';
import type { DB } from '../../../../database/tables.ts';

/** Until the transaction ends nobody else writes or drops the bytes of this address: the same bytes may serve two files. */
export async function holdAddress(db: Transaction<DB>, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`.execute(db);
}
