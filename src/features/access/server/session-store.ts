import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

const longestDays = 7;

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

type Opening = { readonly device: string; readonly shared?: boolean };

/** Opens a session for seven days at most; the browser keeps the token, the database its hash. Expired ones of the account go. */
export async function openSession(tx: Tx, accountId: string, { device, shared = false }: Opening): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(tx.now.getTime() + longestDays * 24 * 3_600_000);
  await tx.db
    .deleteFrom('access_sessions')
    .where('school_id', '=', tx.schoolId)
    .where('account_id', '=', accountId)
    .where('ends_at', '<=', tx.now)
    .execute();
  await tx.db
    .insertInto('access_sessions')
    .values({
      school_id: tx.schoolId,
      token_hash: hashOfToken(token),
      account_id: accountId,
      started_at: tx.now,
      seen_at: tx.now,
      ends_at: endsAt,
      device: device.slice(0, 200),
      shared,
    })
    .execute();
  return token;
}

/** Ends the account's sessions, all or all but one; returns how many. */
export async function endSessions(tx: Tx, accountId: string, except: Buffer | null = null): Promise<number> {
  const ended = await sql`
    delete from access_sessions where school_id = ${tx.schoolId} and account_id = ${accountId}
      and (${except}::bytea is null or token_hash <> ${except}::bytea)`.execute(tx.db);
  return Number(ended.numAffectedRows ?? 0n);
}

/** Staff-room computers are shared: what was being typed goes with the session. */
export async function forgetDrafts(tx: Tx, accountId: string): Promise<void> {
  await tx.db.deleteFrom('drafts').where('school_id', '=', tx.schoolId).where('account_id', '=', accountId).execute();
}
