import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperItem, ProtocolData } from '../rules/protocol-data.ts';
import { readProtocol } from '../server/protocol-data.ts';

/** One question out of a signed protocol and the frame of the protocol: nothing of any other question. */
export type SignedItem = Pick<
  ProtocolData,
  'meetingId' | 'letterhead' | 'words' | 'number' | 'heldOn' | 'secretary' | 'fromPaper'
> & {
  readonly item: PaperItem & { readonly caseId: string };
  /** The day it is handed out. */
  readonly madeOn: PlainDate;
};

/**
 * The question about a child as the frozen, signed protocol tells it, or the transcript of a paper; null before both signed
 * or when it was not heard.
 */
export async function readSignedItem(tx: Tx, itemId: string): Promise<SignedItem | null> {
  const found = await sql<{ meeting_id: string }>`
    select i.meeting_id from council_items i
    join council_protocols p on p.school_id = i.school_id and p.meeting_id = i.meeting_id and p.state = 'signed'
    where i.school_id = ${tx.schoolId} and i.id = ${itemId} and i.outcome = 'heard'`.execute(tx.db);
  const row = found.rows[0];
  const read = row === undefined ? null : await readProtocol(tx, row.meeting_id);
  return read === null ? null : signedItemOf(read.data, itemId, tx.today);
}

/** Picks one question; whatever is not named here stays behind. */
function signedItemOf(data: ProtocolData, itemId: string, madeOn: PlainDate): SignedItem | null {
  const item = data.items.find((one) => one.itemId === itemId);
  if (item === undefined || item.caseId === null || item.rolledOver) return null;
  const { meetingId, letterhead, words, number, heldOn, secretary, fromPaper } = data;
  const frame = {
    meetingId,
    letterhead,
    words,
    number,
    heldOn,
    secretary,
    ...(fromPaper === true ? { fromPaper } : {}),
  };
  return { ...frame, item: { ...item, caseId: item.caseId }, madeOn };
}

export const aboutSignedItem = ({ item, meetingId }: SignedItem) =>
  ({ kind: 'council-item', id: item.itemId, caseId: item.caseId, meetingId }) as const;
