import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { storeFileBytes } from './file-vault.ts';
import { holdAddress } from './hold-address.ts';

/** Which paper it is: of what, in which language and format. */
export type PaperKey = {
  readonly paper: string;
  readonly subjectId: string;
  readonly language: string;
  readonly format: string;
};

/** A file of this paper, by the address of its bytes. */
export type KnownPaper = { readonly fileId: string; readonly address: string };

export type MadeBytes = {
  readonly key: PaperKey;
  readonly about: { readonly kind: string; readonly id: string; readonly caseId?: string | null };
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
};

const lastKnown = 20;

/** The files this paper was last made into: the same bytes made again are one of them. */
export async function knownPapers(tx: Tx, key: PaperKey): Promise<readonly KnownPaper[]> {
  const found = await sql<KnownPaper>`
    select p.file_id as "fileId", f.address from documents_papers p
    join documents_files f on f.school_id = p.school_id and f.id = p.file_id
    where p.school_id = ${tx.schoolId} and p.subject_id = ${key.subjectId} and p.paper = ${key.paper}
      and p.language = ${key.language} and p.format = ${key.format} order by p.at desc limit ${lastKnown}`.execute(
    tx.db,
  );
  return found.rows;
}

/** Stores the exact bytes of a paper with their hash, and who made it; bytes that are known already are stored no second time. */
export async function keepPaper(
  kernel: Kernel,
  actor: Actor,
  made: MadeBytes,
  known: readonly KnownPaper[],
): Promise<string> {
  const stored = await storeFileBytes(kernel, actor.schoolId, made.bytes);
  const before = known.find(({ address }) => address === stored.address);
  if (before !== undefined) return before.fileId;
  return inSchool(kernel, actor.schoolId, async (tx) => {
    const { key, about } = made;
    await holdAddress(tx.db, stored.address);
    await storeFileBytes(kernel, actor.schoolId, made.bytes);
    const fileId = newId(tx.now.getTime());
    await sql`
      with file as (
        insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at, subject_kind, subject_id, case_id)
        values (${tx.schoolId}, ${fileId}, ${stored.address}, ${stored.sha256}, ${stored.size}, ${made.mediaType},
          ${made.name}, ${actor.personId}, ${tx.now}, ${about.kind}, ${about.id}, ${about.caseId ?? null})
        returning school_id, id
      )
      insert into documents_papers (school_id, id, paper, subject_id, case_id, language, format, file_id, made_by, at)
      select school_id, ${newId(tx.now.getTime())}::uuid, ${key.paper}, ${key.subjectId}::uuid, ${about.caseId ?? null}::uuid,
        ${key.language}, ${key.format}, id, ${actor.personId}::uuid, ${tx.now}::timestamptz from file`.execute(tx.db);
    return fileId;
  });
}
