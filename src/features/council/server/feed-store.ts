import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';

type Keys = Pick<Kernel, 'masterKey'>;
export type FeedRow = { readonly issue: number; readonly madeAt: Date; readonly live: boolean };

/** Made again from the installation's key whenever its owner asks: no copy of an address is kept anywhere. */
export function feedToken({ masterKey }: Keys, schoolId: string, accountId: string, issue: number): string {
  const bytes = createHmac('sha256', masterKey).update(`tirek calendar ${schoolId} ${accountId} ${issue}`).digest();
  return bytes.subarray(0, 24).toString('base64url');
}

export const hashOfFeed = (token: string): Buffer => createHash('sha256').update(token).digest();

export const feedPath = (token: string): string => `/api/calendar/${token}.ics`;

/** The feed of an account, also one taken back; null before the first. */
export async function findFeed(tx: Tx, accountId: string): Promise<FeedRow | null> {
  const found = await sql<FeedRow>`
    select issue, made_at as "madeAt", token_hash is not null as live from council_feeds
    where school_id = ${tx.schoolId} and account_id = ${accountId}::uuid`.execute(tx.db);
  return found.rows[0] ?? null;
}

/** Keeps the hash of an issue; null takes the address back. */
export async function keepFeed(tx: Tx, accountId: string, issue: number, tokenHash: Buffer | null): Promise<void> {
  await sql`
    insert into council_feeds (school_id, account_id, issue, token_hash, made_at)
    values (${tx.schoolId}, ${accountId}, ${issue}, ${tokenHash}, ${tx.now})
    on conflict (school_id, account_id) do update set issue = excluded.issue, token_hash = excluded.token_hash,
      made_at = excluded.made_at`.execute(tx.db);
}
