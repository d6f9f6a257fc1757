import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { AlgorithmStep, stepsDoneAtOnce, stepsDue } from '../rules/algorithm.ts';
import { TransferSide, TransferState } from '../rules/move-transfer.ts';
import { TransferContent } from '../rules/transfer-file.ts';
import { algorithmInUse } from './algorithm.ts';
import type { PublicKeys } from './school-keys.ts';

const key = z.instanceof(Buffer).transform((bytes) => bytes.toString('base64url'));

const StoredTransfer = z
  .object({
    id: z.string(),
    side: TransferSide,
    state: TransferState,
    partner_bin: z.string(),
    partner_names: Names,
    partner_sign_key: key,
    partner_box_key: key,
    pupil_id: z.string().nullable(),
    case_id: z.string().nullable(),
    content: TransferContent,
    file_id: z.string().nullable(),
    digest: z.instanceof(Buffer),
    times_sent: z.number(),
    algorithm: z.number(),
    steps: z.array(AlgorithmStep),
    began_on: PlainDate,
    version: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    side: row.side,
    state: row.state,
    partner: {
      bin: row.partner_bin,
      names: row.partner_names,
      keys: { sign: row.partner_sign_key, box: row.partner_box_key },
    },
    pupilId: row.pupil_id,
    caseId: row.case_id,
    content: row.content,
    fileId: row.file_id,
    digest: row.digest,
    timesSent: row.times_sent,
    algorithm: row.algorithm,
    steps: row.steps,
    beganOn: row.began_on,
    version: row.version,
  }));
export type StoredTransfer = z.infer<typeof StoredTransfer>;

/** One transfer of this school, or null. */
export async function findTransfer(tx: Tx, id: string, lock = false): Promise<StoredTransfer | null> {
  const found = await sql<unknown>`select * from transfer_transfers
    where school_id = ${tx.schoolId} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx.db);
  return found.rows[0] === undefined ? null : StoredTransfer.parse(found.rows[0]);
}

type NewTransfer = Pick<StoredTransfer, 'id' | 'side' | 'pupilId' | 'caseId' | 'content' | 'fileId' | 'digest'> & {
  readonly partner: { readonly bin: string; readonly names: Names; readonly keys: PublicKeys };
  readonly personId: string;
};

/** Begins on this side: under the algorithm in use, its steps as duties with their days. */
export async function insertTransfer(tx: Tx, made: NewTransfer): Promise<void> {
  const { number, algorithm } = await algorithmInUse(tx);
  await tx.db
    .insertInto('transfer_transfers')
    .values({
      school_id: tx.schoolId,
      id: made.id,
      side: made.side,
      state: made.side === 'sent' ? 'offered' : 'received',
      partner_bin: made.partner.bin,
      partner_names: json(made.partner.names),
      partner_sign_key: Buffer.from(made.partner.keys.sign, 'base64url'),
      partner_box_key: Buffer.from(made.partner.keys.box, 'base64url'),
      pupil_id: made.pupilId,
      case_id: made.caseId,
      content: json(made.content),
      file_id: made.fileId,
      digest: made.digest,
      times_sent: made.side === 'sent' ? 1 : 0,
      algorithm: number,
      steps: json(algorithm.steps),
      began_on: tx.today,
      made_by: made.personId,
      made_at: tx.now,
      version: 1,
    })
    .execute();
  const dues = stepsDue(algorithm.steps, made.side, tx.today, await calendarOf(tx));
  if (dues.length > 0)
    await tx.db
      .insertInto('transfer_steps')
      .values(
        dues.map(({ position, dueOn }) => ({
          school_id: tx.schoolId,
          transfer_id: made.id,
          position,
          due_on: dueOn,
        })),
      )
      .execute();
  await closeSteps(tx, made.id, stepsDoneAtOnce(algorithm.steps, made.side), made.personId);
}

/** Marks steps as done today; those that are done already keep their day. */
export async function closeSteps(
  tx: Tx,
  transferId: string,
  positions: readonly number[],
  personId: string | null,
): Promise<void> {
  if (positions.length === 0) return;
  await sql`update transfer_steps set done_on = ${tx.today}, done_by = ${personId}
    where school_id = ${tx.schoolId} and transfer_id = ${transferId} and position = any(${[...positions]}::int[])
      and done_on is null`.execute(tx.db);
}

type Change = { readonly state?: TransferState; readonly pupilId?: string; readonly timesSent?: number };

/** Writes what changed and counts the version up; answers the new one. */
export async function updateTransfer(tx: Tx, { id, version }: StoredTransfer, change: Change): Promise<number> {
  await tx.db
    .updateTable('transfer_transfers')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.pupilId === undefined ? {} : { pupil_id: change.pupilId }),
      ...(change.timesSent === undefined ? {} : { times_sent: change.timesSent }),
      version: version + 1,
    })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', id)
    .execute();
  return version + 1;
}
