import { sql } from 'kysely';
import { reachOf } from '#kernel/pure/actor.ts';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeReadLog } from '#kernel/server/read-log.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import { readFileBytes } from './file-vault.ts';

type Found = { readonly address: string; readonly name: string; readonly mediaType: string; readonly schoolId: string };
export type Downloaded = { readonly bytes: Buffer; readonly name: string; readonly mediaType: string };

/** A stored file: for the whole-school roles, or for the one who uploaded it. Logged as an opening. */
export async function downloadFile(kernel: Kernel, tokenHash: Buffer | null, fileId: string): Promise<Answer<Downloaded>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const found = await kernel.db.transaction().execute(async (db): Promise<Answer<Found>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    await enterSchool(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    const files = await sql<{ address: string; name: string; media_type: string; case_id: string | null }>`
      select address, name, media_type, case_id from documents_files
      where school_id = ${tx.schoolId} and id = ${fileId}
        and (${reachOf(actor).wholeSchool} or uploaded_by = ${actor.personId})`.execute(tx.db);
    const file = files.rows[0];
    if (file === undefined) return { kind: 'not-found' };
    await writeReadLog(tx, actor.personId, 'documents.download', [{ kind: 'file', id: file.case_id ?? fileId, rows: 1 }]);
    return { kind: 'done', value: { address: file.address, name: file.name, mediaType: file.media_type, schoolId: actor.schoolId } };
  });
  if (found.kind !== 'done') return found;
  const { address, name, mediaType, schoolId } = found.value;
  return { kind: 'done', value: { bytes: await readFileBytes(kernel, schoolId, address), name, mediaType } };
}
