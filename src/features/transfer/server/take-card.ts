import { sql } from 'kysely';
import { schoolOf } from '#features/school/server/public.ts';
import { ok } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { takeCard as contract } from '../contract.ts';
import { checkCard } from '../rules/check-card.ts';
import { readCard, type ReceivingCard } from '../rules/receiving-card.ts';
import { findCard } from './partner.ts';
import { fingerprintOf } from './school-keys.ts';

export const takeCard = deed({
  contract,
  load: async (tx, { text }) => {
    const read = readCard(text);
    const known = read.ok ? await findCard(tx, read.value.bin, true) : null;
    const { bin } = await schoolOf(tx);
    return { read, ownBin: bin, known: known === null ? null : { fingerprint: fingerprintOf(known.keys) } };
  },
  decide: ({ state: { read, ownBin, known }, input }) => {
    if (!read.ok) return read;
    const fingerprint = fingerprintOf(read.value);
    const checked = checkCard({ bin: read.value.bin, fingerprint }, { ownBin, known, replace: input.replace });
    return checked.ok ? ok({ card: read.value, what: checked.value }) : checked;
  },
  save: async (tx, { card, what }) => {
    if (what !== 'same') await writeCard(tx, card);
    const value = { bin: card.bin, what };
    return { value, about: { kind: 'school', id: tx.schoolId }, text: { ...value, fingerprint: fingerprintOf(card) } };
  },
});

/** Not compared yet; the keys before it are kept until it is. */
export async function writeCard(tx: Tx, card: Pick<ReceivingCard, 'bin' | 'names' | 'sign' | 'box'>): Promise<void> {
  const [sign, box] = [Buffer.from(card.sign, 'base64url'), Buffer.from(card.box, 'base64url')];
  await sql`
    insert into transfer_schools as s (school_id, bin, names, sign_key, box_key, taken_at, version)
    values (${tx.schoolId}, ${card.bin}, ${json(card.names)}, ${sign}, ${box}, ${tx.now}, 1)
    on conflict (school_id, bin) do update set names = excluded.names, former_sign_key = s.sign_key,
      former_box_key = s.box_key, sign_key = excluded.sign_key, box_key = excluded.box_key, taken_at = excluded.taken_at,
      confirmed_by = null, confirmed_at = null, version = s.version + 1`.execute(tx.db);
}
