import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

export type FileFacts = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedBy: string;
  readonly caseId: string | null;
  /** Belongs to something already, or was sent as an emblem. */
  readonly bound: boolean;
};

/** What is known of files of this school, by id; unknown ids are left out. */
export async function fileFacts(tx: Tx, ids: readonly string[]): Promise<Map<string, FileFacts>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: string;
    name: string;
    media_type: string;
    size: number;
    sha256: Buffer;
    uploaded_by: string;
    case_id: string | null;
    subject_kind: string | null;
  }>`select id, name, media_type, size, sha256, uploaded_by, case_id, subject_kind from documents_files
     where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(
    found.rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        sha256: row.sha256,
        uploadedBy: row.uploaded_by,
        caseId: row.case_id,
        bound: row.subject_kind !== null,
      },
    ]),
  );
}

/** Whether this person uploaded the file and it belongs to nothing yet. */
export const isFreeFile = (file: FileFacts | undefined, personId: string): boolean =>
  file !== undefined && file.uploadedBy === personId && !file.bound;
