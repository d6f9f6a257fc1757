import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** A paper as exact bytes that lie in the vault. */
export type StoredPaper = { readonly fileId: string; readonly address: string; readonly sha256: Buffer };

type Of = { readonly paper: string; readonly subjectId: string; readonly language: string; readonly since: Date };

/** The PDF files a paper was made into since a moment, the newest first. */
export async function papersMade(tx: Tx, { paper, subjectId, language, since }: Of): Promise<readonly StoredPaper[]> {
  const found = await sql<StoredPaper>`
    select f.id as "fileId", f.address, f.sha256 from documents_papers p
    join documents_files f on f.school_id = p.school_id and f.id = p.file_id
    where p.school_id = ${tx.schoolId} and p.subject_id = ${subjectId} and p.paper = ${paper} and p.language = ${language}
      and p.format = 'pdf' and p.at >= ${since} order by p.at desc, p.id desc limit 20`.execute(tx.db);
  return found.rows;
}

/** One of them by its file. */
export async function storedPaper(tx: Tx, fileId: string): Promise<StoredPaper | null> {
  const found = await sql<StoredPaper>`
    select id as "fileId", address, sha256 from documents_files
    where school_id = ${tx.schoolId} and id = ${fileId}`.execute(tx.db);
  return found.rows[0] ?? null;
}
