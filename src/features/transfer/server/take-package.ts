import { keepFile } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { Judged } from './judge-parcel.ts';
import { sendMessage } from './send-message.ts';
import { writeCard } from './take-card.ts';
import { insertTransfer } from './transfer-store.ts';

type Came = Extract<Judged, { kind: 'package' }>;

/** Keeps what came beside the register, read-only, and sends the receipt. The card of a school not known yet waits to be compared. */
export async function takePackage(tx: Tx, kernel: Kernel, came: Came, actor: Pick<Actor, 'personId'>): Promise<void> {
  const { content, pdf, digest, isStranger } = came;
  const id = content.transferId;
  const { bin, names, sign, box } = content.from;
  if (isStranger) await writeCard(tx, content.from);
  const partner = { bin, names, keys: { sign, box } };
  const { personId } = actor;
  const fileId = await keepFile(tx, kernel, {
    bytes: pdf,
    name: `transfer-${id.slice(-8)}.pdf`,
    mediaType: 'application/pdf',
    about: { kind: 'transfer', id },
    personId,
  });
  const made = { id, side: 'came', partner, pupilId: null, caseId: null, content, fileId, digest, personId } as const;
  await insertTransfer(tx, made);
  await sendMessage(tx, kernel, { transferId: id, partner, kind: 'received', words: null }, actor);
}
