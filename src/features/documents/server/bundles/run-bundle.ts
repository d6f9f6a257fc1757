import { sql } from 'kysely';
import { z } from 'zod';
import { wake } from '#kernel/server/draft-deed.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { makeBundle } from '../../rules/bundle-contract.ts';
import { readFileBytes, storeFileBytes } from '../file-vault.ts';
import { holdAddress } from '../hold-address.ts';
import { printLetters } from '../make-paper.ts';
import type { AnyPaper } from '../paper.ts';
import { emblemAddress } from '../read-emblem.ts';
import {
  claimBundle,
  endBundle,
  keepPart,
  leavePartOut,
  partsOf,
  type BundleRow,
  type PartRow,
} from './bundle-store.ts';
import { mergePapers } from './merge-papers.ts';

export const BundleJob = z.object({ schoolId: z.uuid(), bundleId: z.uuid() });
export type BundleJob = z.infer<typeof BundleJob>;

/**
 * Makes what is still to be made, one paper at a time, each kept as soon as it is there: begun again after a failure or a
 * killed process it goes on where it was. A fault leaves it `failed`, to be asked for again. Never throws.
 */
export async function runBundle(kernel: Kernel, papers: readonly AnyPaper[], job: BundleJob): Promise<void> {
  const bundle = await inSchool(kernel, job.schoolId, (tx) => claimBundle(tx, job.bundleId));
  if (bundle === null) return;
  try {
    const parts = await inSchool(kernel, job.schoolId, (tx) => partsOf(tx, bundle.id));
    for (const part of parts.filter((one) => one.fileId === null)) await makePart(kernel, papers, bundle, part);
    const fileId = bundle.format === 'pdf' ? await onePdf(kernel, bundle) : null;
    await end(kernel, bundle, { state: 'done', fileId });
  } catch (thrown) {
    kernel.log.error({ job: 'make-bundle', fault: thrown instanceof Error ? thrown.name : typeof thrown });
    await end(kernel, bundle, { state: 'failed', fileId: null });
  }
}

async function end(kernel: Kernel, bundle: BundleRow, how: Parameters<typeof endBundle>[2]): Promise<void> {
  await inSchool(kernel, bundle.actor.schoolId, async (tx) => {
    await endBundle(tx, bundle.id, how);
    await wake(tx, makeBundle.touches);
  });
}

/** Within the reach of whoever asked; the opening is logged as for any paper. */
async function makePart(kernel: Kernel, papers: readonly AnyPaper[], bundle: BundleRow, part: PartRow): Promise<void> {
  const { actor, id } = bundle;
  const form = papers.find((one) => one.paper === part.paper);
  const read = await inSchool(kernel, actor.schoolId, async (tx) => {
    const mayMake = form?.may.some((role) => actor.roles.includes(role)) === true;
    const made = mayMake ? await form.make(tx, part.subjectId, actor, kernel) : null;
    if (made === null) await leavePartOut(tx, id, part.position);
    return made === null ? null : { actor, made, emblem: await emblemAddress(tx) };
  });
  if (form === undefined || read === null) return;
  const wish = { id: part.subjectId, language: part.language, format: 'pdf' } as const;
  const { fileId } = await printLetters(kernel, form, read, wish);
  const { title } = read.made.letters[part.language === 'ru' ? 'ru' : 'kk'];
  await inSchool(kernel, actor.schoolId, async (tx) => {
    await keepPart(tx, id, { position: part.position, title, fileId });
    await wake(tx, makeBundle.touches);
  });
}

/** All of them as one PDF, stored; it belongs to nothing but the bundle. */
async function onePdf(kernel: Kernel, bundle: BundleRow): Promise<string> {
  const { schoolId, personId } = bundle.actor;
  const parts = await inSchool(kernel, schoolId, (tx) => partsOf(tx, bundle.id));
  const bytes = await mergePapers(
    parts.flatMap(({ title, address, question }) =>
      title === null || address === null
        ? []
        : [{ title, question, read: () => readFileBytes(kernel, schoolId, address) }],
    ),
    { language: bundle.languages[0] === 'ru' ? 'ru' : 'kk', paginated: bundle.kind !== 'meeting' },
  );
  const stored = await storeFileBytes(kernel, schoolId, bytes);
  return inSchool(kernel, schoolId, async (tx) => {
    await holdAddress(tx.db, stored.address);
    await storeFileBytes(kernel, schoolId, bytes);
    const fileId = newId(tx.now.getTime());
    await sql`insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at, subject_kind, subject_id)
      values (${schoolId}, ${fileId}, ${stored.address}, ${stored.sha256}, ${stored.size}, 'application/pdf', ${`${bundle.kind}.pdf`},
        ${personId}, ${tx.now}, 'bundle', ${bundle.id})`.execute(tx.db);
    return fileId;
  });
}
