import { sql } from 'kysely';
import { attachFiles } from '#features/documents/server/public.ts';
import { noteFirstUse } from '#features/procedure/server/public.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import { AppealState, type AppealBody } from '../contract.ts';

export type LockedAppeal = {
  readonly id: string;
  readonly version: number;
  readonly state: AppealState;
  readonly pupilId: string;
  readonly packId: string;
  readonly authorId: string | null;
  readonly recordedBy: string;
  readonly fileIds: readonly string[];
  readonly grounds: readonly string[];
  readonly happenedOn: PlainDate | null;
};

type Row = {
  id: string;
  version: number;
  state: string;
  pupil_id: string;
  pack_id: string;
  author_id: string | null;
  recorded_by: string;
  file_ids: string[];
  grounds: string[];
  happened_on: string | null;
};

/** Appeals by id, locked in one order until the transaction ends. Whose they may be is the caller's question. */
export async function lockAppeals(tx: Tx, ids: readonly string[]): Promise<LockedAppeal[]> {
  if (ids.length === 0) return [];
  const found = await sql<Row>`
    select id, version, state, pupil_id, pack_id, author_id, recorded_by, file_ids, grounds, happened_on from referral_appeals
    where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: AppealState.parse(row.state),
    pupilId: row.pupil_id,
    packId: row.pack_id,
    authorId: row.author_id,
    recordedBy: row.recorded_by,
    fileIds: row.file_ids,
    grounds: row.grounds,
    happenedOn: PlainDate.nullable().parse(row.happened_on),
  }));
}

/** One appeal, locked. */
export async function lockAppeal(tx: Tx, id: string): Promise<LockedAppeal | null> {
  return (await lockAppeals(tx, [id]))[0] ?? null;
}

export type AppealAuthor = { readonly authorId: string } | { readonly name: string; readonly relation: string };

/** Stores a sent appeal and binds its files to it. */
export async function insertAppeal(
  tx: Tx,
  pupilId: string,
  body: AppealBody,
  by: { readonly recordedBy: string; readonly author: AppealAuthor; readonly packId: string },
): Promise<string> {
  const id = newId(tx.now.getTime());
  const { author } = by;
  const known = 'authorId' in author;
  await noteFirstUse(tx, by.packId);
  await tx.db
    .insertInto('referral_appeals')
    .values({
      school_id: tx.schoolId,
      id,
      pupil_id: pupilId,
      pack_id: by.packId,
      recorded_by: by.recordedBy,
      state: 'sent',
      sent_at: tx.now,
      version: 1,
      author_id: known ? author.authorId : null,
      author_name: known ? null : author.name,
      author_relation: known ? null : author.relation,
      ...columnsOf(body),
    })
    .execute();
  await bindFiles(tx, id, body.fileIds, by.recordedBy);
  return id;
}

/** Sends a returned appeal again with what it says now. */
export async function resendBody(tx: Tx, id: string, body: AppealBody, personId: string): Promise<number> {
  const changed = await tx.db
    .updateTable('referral_appeals')
    .set({ ...columnsOf(body), state: 'sent', sent_at: tx.now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await bindFiles(tx, id, body.fileIds, personId);
  return changed.version;
}

const columnsOf = (body: AppealBody) => ({
  grounds: [...body.grounds],
  facts: json(body.facts),
  done: jsonOrNull(body.done),
  asked: jsonOrNull(body.asked),
  happened_on: body.happenedOn,
  danger: [...body.danger],
  file_ids: [...body.fileIds],
});

async function bindFiles(tx: Tx, id: string, fileIds: readonly string[], personId: string): Promise<void> {
  const bound = await attachFiles(tx, fileIds, { kind: 'appeal', id }, personId);
  if (!bound) throw new Error('A file of the appeal is bound elsewhere');
}

/** Writes the new state with its answer, if any; answers the new version. */
export async function settleAppeal(
  tx: Tx,
  id: string,
  settled: { readonly state: AppealState; readonly answer: Text | null; readonly answeredBy: string | null },
): Promise<number> {
  const changed = await sql<{ version: number }>`
    update referral_appeals set state = ${settled.state}, version = version + 1,
      answer = coalesce(${jsonOrNull(settled.answer)}, answer), answered_by = coalesce(${settled.answeredBy}::uuid, answered_by),
      answered_at = coalesce(${settled.answeredBy === null ? null : tx.now}::timestamptz, answered_at)
    where school_id = ${tx.schoolId} and id = ${id} returning version`.execute(tx.db);
  return changed.rows[0]?.version ?? 0;
}

/** Joins locked appeals to a case; their files stand in it from now on. */
export async function joinTo(
  tx: Tx,
  caseId: string,
  appeals: readonly LockedAppeal[],
  personId: string,
): Promise<void> {
  if (appeals.length === 0) return;
  await sql`
    update referral_appeals set state = 'joined', case_id = ${caseId}, version = version + 1,
      answer = null, answered_by = ${personId}, answered_at = ${tx.now}
    where school_id = ${tx.schoolId} and id = any(${appeals.map((appeal) => appeal.id)}::uuid[])`.execute(tx.db);
  for (const appeal of appeals) {
    if (appeal.fileIds.length > 0)
      await attachFiles(tx, appeal.fileIds, { kind: 'appeal', id: appeal.id, caseId }, personId);
  }
}
