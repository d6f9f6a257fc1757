import { sql } from 'kysely';
import { newId } from './new-id.ts';
import type { Tx } from './tx.ts';

/** One opening: of a child's case or paper, or of a list as one row. */
export type Opening = { readonly kind: string; readonly id: string | null; readonly rows: number };

/** Appends to the read log, apart from the record. */
export async function writeReadLog(
  tx: Tx,
  personId: string,
  question: string,
  openings: readonly Opening[],
): Promise<void> {
  if (openings.length === 0) return;
  const rows = openings.map(
    ({ kind, id, rows: count }) =>
      sql`(${tx.schoolId}::uuid, ${newId(tx.now.getTime())}::uuid, ${tx.now}::timestamptz, ${personId}::uuid, ${question}, ${kind}, ${id}::uuid, ${count}::int)`,
  );
  // Built by hand: this line is written with every question, and one of a shape is prepared once.
  await sql`insert into "read_log" (school_id, id, at, person_id, question, subject_kind, subject_id, rows)
    values ${sql.join(rows)}`.execute(tx.db);
}
