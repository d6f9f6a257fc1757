import type { z } from 'zod';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import type { UploadedFile } from '../contract.ts';
import { storeFileBytes } from './file-vault.ts';
import { recogniseFile } from './recognise-file.ts';

type Upload = { readonly name: string; readonly bytes: Uint8Array };

const longestName = 200;

/** Takes a scan: recognised by its bytes, stored encrypted, unbound until a deed attaches it. Refuses `file-not-accepted`, `file-empty`. */
export async function uploadFile(
  kernel: Kernel,
  tokenHash: Buffer | null,
  upload: Upload,
): Promise<Answer<z.infer<typeof UploadedFile>>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const actor = await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  if (actor === null) return { kind: 'signed-out' };
  if (actor.roles.every((role) => role === 'administrator')) return { kind: 'forbidden' };
  if (upload.bytes.byteLength === 0)
    return { kind: 'refused', refusal: { reason: 'file-empty', facts: { name: upload.name } } };
  const mediaType = recogniseFile(upload.bytes);
  if (mediaType === null)
    return { kind: 'refused', refusal: { reason: 'file-not-accepted', facts: { name: upload.name } } };
  const stored = await storeFileBytes(kernel, actor.schoolId, upload.bytes);
  const fileId = newId(kernel.clock.now().getTime());
  const name = upload.name.slice(-longestName);
  await inSchool(kernel, actor.schoolId, async (tx) => {
    await tx.db
      .insertInto('documents_files')
      .values({
        school_id: tx.schoolId,
        id: fileId,
        address: stored.address,
        sha256: stored.sha256,
        size: stored.size,
        media_type: mediaType,
        name,
        uploaded_by: actor.personId,
        at: tx.now,
      })
      .execute();
    const note = { verb: 'documents.upload', clause: null, about: { kind: 'file', id: fileId }, text: { name } };
    await writeTrail(tx, actor.personId, [note]);
  });
  return { kind: 'done', value: { fileId, name, size: stored.size } };
}
