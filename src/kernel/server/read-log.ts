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
  const rows = openings.map((opening) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    at: tx.now,
    person_id: personId,
    question,
    subject_kind: opening.kind,
    subject_id: opening.id,
    rows: opening.rows,
  }));
  await tx.db.insertInto('read_log').values(rows).execute();
}
