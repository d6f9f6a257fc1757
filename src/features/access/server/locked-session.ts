import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';

export type LockedSession = {
  readonly schoolId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
};

/** The account behind a session that locked itself and has not ended; null for an open one and for none. */
export async function lockedSessionOf(kernel: Kernel, tokenHash: Buffer): Promise<LockedSession | null> {
  const found = await sql<LockedSession>`
    select school_id as "schoolId", account_id as "accountId", person_id as "personId", login, password_hash as "passwordHash"
    from access_locked_session_of(${tokenHash}, ${kernel.clock.now()})`.execute(kernel.db);
  return found.rows[0] ?? null;
}
