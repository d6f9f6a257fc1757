import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeReadLog, type Opening } from '#kernel/server/read-log.ts';
import { enterSchool, txOf, type Tx } from '#kernel/server/tx.ts';
import { readFileBytes } from '../file-vault.ts';
import type { AnyPaper } from '../paper.ts';
import { findBundle, partsOf, type BundleRow, type PartRow } from './bundle-store.ts';
import { zipPapers } from './zip-papers.ts';

type BundleFile = { readonly fileName: string; readonly mediaType: string; readonly body: Buffer | Readable };
type Asked = { readonly tokenHash: Buffer | null; readonly bundleId: string };
type Found = {
  readonly schoolId: string;
  readonly bundle: BundleRow;
  readonly parts: readonly PartRow[];
  readonly address: string | null;
};

/**
 * What a job has put together. The reach is judged again, paper by paper: whoever could not make one of them today gets
 * none of it. The read log names each child it tells of.
 */
export async function downloadBundle(
  kernel: Kernel,
  papers: readonly AnyPaper[],
  { tokenHash, bundleId }: Asked,
): Promise<Answer<BundleFile>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const found = await kernel.db.transaction().execute(async (db): Promise<Answer<Found>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    await enterSchool(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    const bundle = await findBundle(tx, bundleId);
    if (bundle === null || bundle.state !== 'done') return { kind: 'not-found' };
    const parts = await partsOf(tx, bundle.id);
    for (const part of parts) if (!(await mayMake(tx, papers, part, actor))) return { kind: 'not-found' };
    await writeReadLog(tx, actor.personId, 'documents.bundle', openingsOf(bundle, parts));
    return { kind: 'done', value: { schoolId: actor.schoolId, bundle, parts, address: await addressOf(tx, bundle) } };
  });
  return found.kind === 'done' ? { kind: 'done', value: await fileOf(kernel, found.value) } : found;
}

async function mayMake(tx: Tx, papers: readonly AnyPaper[], part: PartRow, actor: Actor): Promise<boolean> {
  const form = papers.find((one) => one.paper === part.paper);
  if (form === undefined || !form.may.some((role) => actor.roles.includes(role))) return false;
  return (await form.make(tx, part.subjectId, actor)) !== null;
}

/** One line a child, with how many papers; and the meeting itself. */
function openingsOf({ kind, subjectId }: BundleRow, parts: readonly PartRow[]): readonly Opening[] {
  const byCase = Map.groupBy(parts, (part) => part.caseId);
  const cases = [...byCase].flatMap(([id, of]) => (id === null ? [] : [{ kind: 'case', id, rows: of.length }]));
  return kind === 'meeting' ? [...cases, { kind: 'meeting', id: subjectId, rows: parts.length }] : cases;
}

async function addressOf(tx: Tx, { fileId }: BundleRow): Promise<string | null> {
  if (fileId === null) return null;
  const found = await sql<{ address: string }>`select address from documents_files
    where school_id = ${tx.schoolId} and id = ${fileId}`.execute(tx.db);
  return found.rows[0]?.address ?? null;
}

async function fileOf(kernel: Kernel, { schoolId, bundle, parts, address }: Found): Promise<BundleFile> {
  if (address !== null)
    return {
      fileName: `${bundle.kind}.pdf`,
      mediaType: 'application/pdf',
      body: await readFileBytes(kernel, schoolId, address),
    };
  const body = zipPapers(
    parts.flatMap((part) => {
      const of = part.address;
      return of === null ? [] : [{ ...part, read: () => readFileBytes(kernel, schoolId, of) }];
    }),
  );
  return { fileName: `${bundle.kind}.zip`, mediaType: 'application/zip', body };
}
