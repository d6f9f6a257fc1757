import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { transferOf as contract } from '../contract.ts';
import { MessageKind } from '../rules/transfer-file.ts';
import type { MessageView, PartnerView, StepView } from '../rules/transfer-view.ts';
import { findCard, findHere } from './partner.ts';
import { fingerprintOf } from './school-keys.ts';
import { findTransfer, type StoredTransfer } from './transfer-store.ts';

export const transferOf = reading({
  contract,
  read: async (tx, { transferId }) => {
    const transfer = await findTransfer(tx, transferId);
    if (transfer === null) return null;
    const { id, side, state, beganOn, content, pupilId, caseId, fileId, timesSent, algorithm, version } = transfer;
    return {
      id,
      side,
      state,
      beganOn,
      content,
      pupilId,
      caseId,
      fileId,
      timesSent,
      version,
      today: tx.today,
      partner: await partnerOf(tx, transfer),
      algorithm: { number: algorithm, steps: [...(await stepsOf(tx, transfer))] },
      messages: [...(await messagesOf(tx, id))],
    };
  },
  openings: (_value, { transferId }) => [{ kind: 'transfer', id: transferId, rows: 1 }],
});

/** Confirmed while the card that was compared is the one this transfer was sealed for or signed with. */
async function partnerOf(tx: Tx, { partner }: StoredTransfer): Promise<PartnerView> {
  const { bin, names, keys } = partner;
  const here = (await findHere(tx, bin)) !== null;
  const card = here ? null : await findCard(tx, bin);
  const fingerprint = fingerprintOf(keys);
  const confirmed = here || (card !== null && card.confirmed && fingerprintOf(card.keys) === fingerprint);
  return { bin, names, fingerprint, here, confirmed };
}

const StepRow = z.object({ position: z.number(), due_on: PlainDate, done_on: PlainDate.nullable() });

async function stepsOf(tx: Tx, { id, steps }: StoredTransfer): Promise<readonly StepView[]> {
  const found = await sql<unknown>`select position, due_on, done_on from transfer_steps
    where school_id = ${tx.schoolId} and transfer_id = ${id}`.execute(tx.db);
  const rows = new Map(found.rows.map((row) => StepRow.parse(row)).map((row) => [row.position, row]));
  return steps.map((step, position) => {
    const row = rows.get(position);
    const { side, days, paper, words, closes } = step;
    return { side, days, paper, words, closes, position, dueOn: row?.due_on ?? null, doneOn: row?.done_on ?? null };
  });
}

const MessageRow = z.object({
  id: z.string(),
  way: z.enum(['out', 'in']),
  kind: MessageKind,
  words: Text.nullable(),
  by_name: z.string(),
  said_at: z.date(),
  counted: z.boolean(),
  sealed: z.instanceof(Buffer).nullable(),
});

async function messagesOf(tx: Tx, transferId: string): Promise<readonly MessageView[]> {
  const found = await sql<unknown>`select id, way, kind, words, by_name, said_at, counted, sealed from transfer_messages
    where school_id = ${tx.schoolId} and transfer_id = ${transferId} order by said_at, id limit 200`.execute(tx.db);
  return found.rows.map((row) => {
    const { id, way, kind, words, counted, by_name: byName, said_at: saidAt, sealed } = MessageRow.parse(row);
    const file = sealed?.toString('base64') ?? null;
    return { id, way, kind, words, counted, byName, saidAt: saidAt.toISOString(), sealed: file };
  });
}
