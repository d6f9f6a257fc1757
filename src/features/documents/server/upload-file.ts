import type { z } from 'zod';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { setLetterhead, type UploadedFile, type UploadPurpose } from '../contract.ts';
import { checkUpload } from './check-upload.ts';
import { storeFileBytes } from './file-vault.ts';
import { holdAddress } from './hold-address.ts';

type Upload = { readonly name: string; readonly bytes: Uint8Array };

const longestName = 200;

/** Takes a scan or an emblem: recognised by its bytes, cleaned, stored encrypted, unbound until a deed attaches it. Refuses as `checkUpload` does. */
export async function uploadFile(
  kernel: Kernel,
  tokenHash: Buffer | null,
  upload: Upload,
  purpose: UploadPurpose = 'scan',
): Promise<Answer<z.infer<typeof UploadedFile>>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const actor = await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  if (actor === null) return { kind: 'signed-out' };
  if (actor.roles.every((role) => role === 'administrator')) return { kind: 'forbidden' };
  if (purpose === 'emblem' && !mayCall(setLetterhead.may, actor)) return { kind: 'forbidden' };
  const checked = await checkUpload(upload.name, upload.bytes, purpose);
  if (!checked.ok) return { kind: 'refused', refusal: checked.refusal };
  const { mediaType, bytes } = checked.value;
  const stored = await storeFileBytes(kernel, actor.schoolId, bytes);
  const fileId = newId(kernel.clock.now().getTime());
  const name = upload.name.slice(-longestName);
  await inSchool(kernel, actor.schoolId, async (tx) => {
    await holdAddress(tx.db, stored.address);
    await storeFileBytes(kernel, actor.schoolId, bytes);
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
        subject_kind: purpose === 'emblem' ? 'emblem' : null,
      })
      .execute();
    const note = { verb: 'documents.upload', clause: null, about: { kind: 'file', id: fileId }, text: { name } };
    await writeTrail(tx, actor.personId, [note]);
  });
  return { kind: 'done', value: { fileId, name, size: stored.size } };
}
