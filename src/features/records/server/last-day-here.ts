import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** The last day of a pupil who left the school; null while an enrolment goes on. */
export async function lastDayHere(tx: Tx, pupilId: string): Promise<PlainDate | null> {
  const found = await sql<{ last: string | null; here: boolean }>`
    select max(ends_on)::text as last, coalesce(bool_or(ends_on is null or ends_on >= ${tx.today}::date), true) as here
    from pupils_enrolments where school_id = ${tx.schoolId} and pupil_id = ${pupilId}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined || row.here ? null : PlainDate.nullable().parse(row.last);
}
