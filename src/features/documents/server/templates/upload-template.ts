import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { adoptTemplate, type TemplateTaken } from '../../rules/wording/wording-contract.ts';
import { storeFileBytes, type StoredBytes } from '../file-vault.ts';
import { holdAddress } from '../hold-address.ts';
import { lockLook, raiseLook } from '../wording/look-store.ts';
import type { Samples } from '../wording/samples.ts';
import { checkTemplate } from './check-template.ts';
import { forgetTemplate, templatesOf } from './template-store.ts';

type Upload = {
  readonly paper: string;
  readonly language: PaperLanguage;
  readonly name: string;
  readonly bytes: Uint8Array;
};

const longestName = 200;
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Takes a template of a paper: with a fault it is not kept and every fault is told; without one it waits, encrypted, to be
 * tried and used. One that waited gives way.
 */
export async function uploadTemplate(
  kernel: Kernel,
  samples: Samples,
  tokenHash: Buffer | null,
  upload: Upload,
): Promise<Answer<TemplateTaken>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const actor = await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  if (actor === null) return { kind: 'signed-out' };
  if (!mayCall(adoptTemplate.may, actor)) return { kind: 'forbidden' };
  const sample = await samples(upload.paper);
  if (sample === null) return { kind: 'not-found' };
  const problems = await checkTemplate(upload.bytes, sample, upload.language);
  if (problems.length > 0) return { kind: 'done', value: { templateId: null, problems: [...problems] } };
  const stored = await storeFileBytes(kernel, actor.schoolId, upload.bytes);
  const templateId = await inSchool(kernel, actor.schoolId, async (tx) => {
    await holdAddress(tx.db, stored.address);
    await storeFileBytes(kernel, actor.schoolId, upload.bytes);
    return keep(tx, actor, upload, stored);
  });
  return { kind: 'done', value: { templateId, problems: [] } };
}

async function keep(tx: Tx, actor: Actor, upload: Upload, stored: StoredBytes): Promise<string> {
  const { paper, language } = upload;
  const look = await lockLook(tx, paper);
  const waiting = (await templatesOf(tx, paper)).find((one) => one.language === language && one.usedFrom === null);
  if (waiting !== undefined) await forgetTemplate(tx, waiting);
  const [id, fileId] = [newId(tx.now.getTime()), newId(tx.now.getTime())];
  const name = upload.name.slice(-longestName);
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
      subject_kind: 'template',
      subject_id: id,
    })
    .execute();
  const row = { school_id: tx.schoolId, id, paper, language, file_id: fileId };
  await tx.db
    .insertInto('documents_templates')
    .values({ ...row, uploaded_by: actor.personId, uploaded_at: tx.now })
    .execute();
  await raiseLook(tx, paper, look.version + 1);
  const about = { kind: 'paper-look', id: tx.schoolId };
  await writeTrail(tx, actor.personId, [
    { verb: 'documents.upload-template', clause: null, about, text: { paper, language, name } },
  ]);
  return id;
}
