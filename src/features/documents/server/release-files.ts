import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Unbinds the files of subjects that are gone; housekeeping drops them like any upload that no deed attached. */
export async function releaseFiles(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await sql`
    update documents_files set subject_kind = null, subject_id = null, case_id = null
    where school_id = ${tx.schoolId} and subject_id = any(${[...subjectIds]}::uuid[])`.execute(tx.db);
}
