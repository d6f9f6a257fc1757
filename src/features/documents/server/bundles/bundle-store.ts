import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '#kernel/pure/role.ts';
import { languages } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { bundleFormats, bundleKinds, bundleLanguages, BundleState } from '../../rules/bundle-contract.ts';

const ActorKept = z.object({
  accountId: z.string(),
  personId: z.string(),
  schoolId: z.string(),
  language: z.enum(languages),
  roles: z.array(z.enum(roles)),
  classIds: z.array(z.string()),
});

const BundleRow = z.object({
  id: z.string(),
  kind: z.enum(bundleKinds),
  subjectId: z.string(),
  format: z.enum(bundleFormats),
  languages: z.array(z.enum(bundleLanguages)),
  state: BundleState,
  actor: ActorKept,
  fileId: z.string().nullable(),
});
export type BundleRow = z.infer<typeof BundleRow>;

const PartRow = z.object({
  position: z.number(),
  paper: z.string(),
  subjectId: z.string(),
  caseId: z.string().nullable(),
  question: z.number().nullable(),
  language: z.enum(bundleLanguages),
  title: z.string().nullable(),
  fileId: z.string().nullable(),
  address: z.string().nullable(),
});
export type PartRow = z.infer<typeof PartRow>;

const columns = sql`id, kind, subject_id as "subjectId", format, languages, state, actor, file_id as "fileId"`;
const quietSeconds = 60;

/** Takes it for making; null when it is done, failed, or somebody else is at it. One that fell silent may be taken over. */
export async function claimBundle(tx: Tx, bundleId: string): Promise<BundleRow | null> {
  const silent = new Date(tx.now.getTime() - quietSeconds * 1000);
  const found = await sql<unknown>`update documents_bundles set state = 'making', beat_at = ${tx.now}
    where school_id = ${tx.schoolId} and id = ${bundleId}
      and (state = 'waiting' or (state = 'making' and beat_at < ${silent})) returning ${columns}`.execute(tx.db);
  return found.rows[0] === undefined ? null : BundleRow.parse(found.rows[0]);
}

/** One that has not expired. */
export async function findBundle(tx: Tx, bundleId: string): Promise<BundleRow | null> {
  const found = await sql<unknown>`select ${columns} from documents_bundles
    where school_id = ${tx.schoolId} and id = ${bundleId} and expires_on >= ${tx.today}`.execute(tx.db);
  return found.rows[0] === undefined ? null : BundleRow.parse(found.rows[0]);
}

export async function partsOf(tx: Tx, bundleId: string): Promise<readonly PartRow[]> {
  const found = await sql<unknown>`
    select p.position, p.paper, p.subject_id as "subjectId", p.case_id as "caseId", p.question, p.language, p.title,
      p.file_id as "fileId", f.address
    from documents_bundle_parts p left join documents_files f on f.school_id = p.school_id and f.id = p.file_id
    where p.school_id = ${tx.schoolId} and p.bundle_id = ${bundleId} order by p.position`.execute(tx.db);
  return found.rows.map((row) => PartRow.parse(row));
}

/** A paper is there; the bundle shows that it lives. */
export async function keepPart(
  tx: Tx,
  bundleId: string,
  part: { readonly position: number; readonly title: string; readonly fileId: string },
): Promise<void> {
  await sql`
    with beat as (update documents_bundles set beat_at = ${tx.now} where school_id = ${tx.schoolId} and id = ${bundleId})
    update documents_bundle_parts set title = ${part.title}, file_id = ${part.fileId}
    where school_id = ${tx.schoolId} and bundle_id = ${bundleId} and position = ${part.position}`.execute(tx.db);
}

/** What cannot be made (a notice before the signatures) does not belong to it. */
export async function leavePartOut(tx: Tx, bundleId: string, position: number): Promise<void> {
  await sql`delete from documents_bundle_parts
    where school_id = ${tx.schoolId} and bundle_id = ${bundleId} and position = ${position}`.execute(tx.db);
}

export async function endBundle(
  tx: Tx,
  bundleId: string,
  { state, fileId }: { readonly state: 'done' | 'failed'; readonly fileId: string | null },
): Promise<void> {
  await sql`update documents_bundles set state = ${state}, file_id = ${fileId}, ended_at = ${tx.now}
    where school_id = ${tx.schoolId} and id = ${bundleId} and state = 'making'`.execute(tx.db);
}
