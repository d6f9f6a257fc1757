import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * The next number of a protocol in its school year. Numbers of the Council stay locked from here to the end of the
 * transaction, so that they follow each other without a gap; one that was taken back is never given again.
 */
export async function nextNumber(tx: Tx, schoolYear: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('council-number'), hashtext(${tx.schoolId}))`.execute(tx.db);
  const found = await sql<{ next: number }>`
    select greatest(
      (select coalesce(max(p.number), 0) from council_protocols p
        join council_meetings m on m.school_id = p.school_id and m.id = p.meeting_id
        where p.school_id = ${tx.schoolId} and m.school_year = ${schoolYear}),
      (select coalesce(max(x.number), 0) from council_cancelled_numbers x
        where x.school_id = ${tx.schoolId} and x.school_year = ${schoolYear})) + 1 as next`.execute(tx.db);
  return found.rows[0]?.next ?? 1;
}
