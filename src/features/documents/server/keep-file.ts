import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import { storeFileBytes } from './file-vault.ts';
import { holdAddress } from './hold-address.ts';

type Kept = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
  readonly about: About;
  readonly personId: string;
};

/** Stores bytes a deed has made or received, bound at once to what they belong to; its room guards them. Answers the file. */
export async function keepFile(
  tx: Tx,
  kernel: Kernel,
  { bytes, name, mediaType, about, personId }: Kept,
): Promise<string> {
  const stored = await storeFileBytes(kernel, tx.schoolId, bytes);
  await holdAddress(tx.db, stored.address);
  await storeFileBytes(kernel, tx.schoolId, bytes);
  const fileId = newId(tx.now.getTime());
  await sql`insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at, subject_kind, subject_id)
    values (${tx.schoolId}, ${fileId}, ${stored.address}, ${stored.sha256}, ${stored.size}, ${mediaType}, ${name}, ${personId},
      ${tx.now}, ${about.kind}, ${about.id})`.execute(tx.db);
  return fileId;
}
