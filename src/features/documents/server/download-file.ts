import { sql } from 'kysely';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeReadLog } from '#kernel/server/read-log.ts';
import { enterSchool, txOf, type Tx } from '#kernel/server/tx.ts';
import type { FileGuards } from './file-guard.ts';
import { readFileBytes } from './file-vault.ts';

type Found = { readonly address: string; readonly name: string; readonly mediaType: string; readonly schoolId: string };
type Row = {
  address: string;
  name: string;
  media_type: string;
  case_id: string | null;
  uploaded_by: string;
  subject_kind: string | null;
  subject_id: string | null;
  made: boolean;
};
export type Downloaded = { readonly bytes: Buffer; readonly name: string; readonly mediaType: string };

type Asked = { readonly tokenHash: Buffer | null; readonly fileId: string };

/**
 * A stored file. Where its room guards its subject, that room decides; elsewhere the whole-school roles and the
 * one who uploaded it. Files of a sealed case open with the case (clause 21). A paper is no upload: whoever printed it asks for it anew, within the reach of that day.
 * Without a post nobody opens anything. Logged as an opening.
 */
export async function downloadFile(
  kernel: Kernel,
  guards: FileGuards,
  { tokenHash, fileId }: Asked,
): Promise<Answer<Downloaded>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const found = await kernel.db.transaction().execute(async (db): Promise<Answer<Found>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (actor.roles.every((role) => role === 'administrator')) return { kind: 'forbidden' };
    await enterSchool(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    const files = await sql<Row>`
      select address, name, media_type, case_id, uploaded_by, subject_kind, subject_id,
        exists (select 1 from documents_papers p where p.school_id = f.school_id and p.file_id = f.id) as made
      from documents_files f
      where school_id = ${tx.schoolId} and id = ${fileId}`.execute(tx.db);
    const file = files.rows[0];
    if (file === undefined || !(await mayOpen(tx, guards, file, actor))) return { kind: 'not-found' };
    await writeReadLog(tx, actor.personId, 'documents.download', [
      { kind: 'file', id: file.case_id ?? fileId, rows: 1 },
    ]);
    return {
      kind: 'done',
      value: { address: file.address, name: file.name, mediaType: file.media_type, schoolId: actor.schoolId },
    };
  });
  if (found.kind !== 'done') return found;
  const { address, name, mediaType, schoolId } = found.value;
  return { kind: 'done', value: { bytes: await readFileBytes(kernel, schoolId, address), name, mediaType } };
}

async function mayOpen(tx: Tx, { fileGuards, caseIsOpen }: FileGuards, file: Row, actor: Actor): Promise<boolean> {
  const own = !file.made && file.uploaded_by === actor.personId;
  if (file.case_id !== null && !own && !(await caseIsOpen(tx, file.case_id, actor))) return false;
  const guard = fileGuards.find((one) => one.kind === file.subject_kind);
  if (guard !== undefined && file.subject_id !== null) return guard.mayOpen(tx, file.subject_id, actor);
  return reachOf(actor).wholeSchool || own;
}
