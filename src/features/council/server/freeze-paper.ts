import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel/server/canonical-json.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { readProtocol } from './protocol-data.ts';

/**
 * The protocol of a meeting called here and held on paper, as signed on the meeting day: nothing joins it any more. What
 * stands here is a transcript and says so, the original is the paper.
 */
export async function freezePaper(tx: Tx, meetingId: string, recordedBy: string): Promise<void> {
  const read = await readProtocol(tx, meetingId);
  if (read === null) throw new Error(`There is no meeting ${meetingId}`);
  const content = read.data;
  await tx.db
    .updateTable('council_protocols')
    .set({
      state: 'signed',
      content: json(content),
      content_hash: createHash('sha256').update(canonicalJson(content)).digest(),
      locked_at: tx.now,
      locked_by: recordedBy,
      signed_on: read.data.heldOn,
    })
    .where('school_id', '=', tx.schoolId)
    .where('meeting_id', '=', meetingId)
    .execute();
}
