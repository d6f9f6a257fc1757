import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Text } from '#kernel/pure/text.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { MessageKind, TransferMessage } from '../rules/transfer-file.ts';
import { postFile } from './post-file.ts';
import { keysOf, type PublicKeys } from './school-keys.ts';
import { sealFile } from './sealed-file.ts';

type Said = {
  readonly transferId: string;
  readonly partner: { readonly bin: string; readonly keys: PublicKeys };
  readonly kind: MessageKind;
  readonly words: Text | null;
};

/** Signs and seals a letter about a transfer, keeps it, and puts it into the post box of a school of this installation. */
export async function sendMessage(tx: Tx, kernel: Kernel, said: Said, actor: Pick<Actor, 'personId'>): Promise<void> {
  const { transferId, partner, kind, words } = said;
  const { bin } = await schoolOf(tx);
  const message: TransferMessage = {
    schema: 'tirek-transfer-message',
    version: 1,
    id: newId(tx.now.getTime()),
    transferId,
    kind,
    words,
    byName: await nameOf(tx, actor.personId),
    saidAt: tx.now.toISOString(),
    fromBin: bin,
  };
  const from = { bin, keys: keysOf(kernel, tx.schoolId) };
  const sealed = sealFile({ kind: 'message', transferId, from, to: partner }, Buffer.from(JSON.stringify(message)));
  await keepMessage(tx, message, { way: 'out', counted: true, sealed });
  await postFile(tx, { toBin: partner.bin, kind: 'message', transferId }, sealed);
}

async function nameOf(tx: Tx, personId: string): Promise<string> {
  const found = await sql<{ name: string }>`select family || ' ' || given as name from school_people
    where school_id = ${tx.schoolId} and id = ${personId}`.execute(tx.db);
  return found.rows[0]?.name ?? '';
}

type Way = { readonly way: 'out' | 'in'; readonly counted: boolean; readonly sealed: Buffer | null };

/** A letter is kept once, however often it comes; false when it is known already. */
export async function keepMessage(tx: Tx, message: TransferMessage, { way, counted, sealed }: Way): Promise<boolean> {
  const kept = await sql`
    insert into transfer_messages (school_id, transfer_id, id, way, kind, words, by_name, said_at, counted, sealed)
    values (${tx.schoolId}, ${message.transferId}, ${message.id}, ${way}, ${message.kind}, ${jsonOrNull(message.words)},
      ${message.byName}, ${message.saidAt}, ${counted}, ${sealed})
    on conflict (school_id, transfer_id, id) do nothing`.execute(tx.db);
  return kept.numAffectedRows === 1n;
}
