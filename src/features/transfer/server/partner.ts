import { sql } from 'kysely';
import { z } from 'zod';
import { Names } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { fingerprintOf, keysOf, type PublicKeys } from './school-keys.ts';

/** Another school and its keys: known by the installation itself, or by the card that was taken in. */
export type Partner = {
  readonly bin: string;
  readonly names: Names;
  readonly keys: PublicKeys;
  readonly fingerprint: string;
  readonly here: boolean;
  readonly confirmed: boolean;
};

/** A school of this installation comes before any card: its keys are known without asking anybody. Null: neither. */
export async function findPartner(tx: Tx, kernel: Pick<Kernel, 'masterKey'>, bin: string): Promise<Partner | null> {
  const here = await findHere(tx, bin);
  if (here !== null)
    return partner(bin, here.names, keysOf(kernel, here.schoolId).public, { here: true, confirmed: true });
  const card = await findCard(tx, bin);
  return card === null ? null : partner(bin, card.names, card.keys, { here: false, confirmed: card.confirmed });
}

const partner = (bin: string, names: Names, keys: PublicKeys, known: Pick<Partner, 'here' | 'confirmed'>): Partner => ({
  bin,
  names,
  keys,
  fingerprint: fingerprintOf(keys),
  ...known,
});

const Here = z.object({ schoolId: z.string(), names: Names });

export async function findHere(tx: Tx, bin: string): Promise<z.infer<typeof Here> | null> {
  const found = await sql<unknown>`
    select school_id as "schoolId", names from transfer_school_here(${bin})`.execute(tx.db);
  return found.rows[0] === undefined ? null : Here.parse(found.rows[0]);
}

type Card = {
  readonly bin: string;
  readonly names: Names;
  readonly keys: PublicKeys;
  readonly former: PublicKeys | null;
  readonly confirmed: boolean;
  readonly version: number;
};

const CardRow = z.object({
  bin: z.string(),
  names: Names,
  sign_key: z.instanceof(Buffer),
  box_key: z.instanceof(Buffer),
  former_sign_key: z.instanceof(Buffer).nullable(),
  former_box_key: z.instanceof(Buffer).nullable(),
  confirmed_at: z.date().nullable(),
  version: z.number(),
});

/** The cards that were taken in, by name. */
export async function allCards(tx: Tx): Promise<readonly Card[]> {
  const found = await sql<unknown>`
    select * from transfer_schools where school_id = ${tx.schoolId} order by names ->> 'kk', bin limit 500`.execute(
    tx.db,
  );
  return found.rows.map(cardOf);
}

/** One of them, locked until the transaction ends where it is about to change. */
export async function findCard(tx: Tx, bin: string, lock = false): Promise<Card | null> {
  const found = await sql<unknown>`
    select * from transfer_schools where school_id = ${tx.schoolId} and bin = ${bin} ${lock ? sql`for update` : sql``}`.execute(
    tx.db,
  );
  return found.rows[0] === undefined ? null : cardOf(found.rows[0]);
}

function cardOf(found: unknown): Card {
  const row = CardRow.parse(found);
  const { former_sign_key: sign, former_box_key: box } = row;
  return {
    bin: row.bin,
    names: row.names,
    keys: { sign: row.sign_key.toString('base64url'), box: row.box_key.toString('base64url') },
    former: sign === null || box === null ? null : { sign: sign.toString('base64url'), box: box.toString('base64url') },
    confirmed: row.confirmed_at !== null,
    version: row.version,
  };
}
