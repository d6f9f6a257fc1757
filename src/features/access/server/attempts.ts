import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Result } from '#kernel/pure/result.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { mayTry, windowMinutes, type Failures } from '../rules/lock.ts';

/** What is guessed at (a login, a code, an account's password) and from where. */
export type Guess = { readonly what: string; readonly address: string };
export type Attempt = { readonly whatKey: string; readonly ids: readonly string[] };

/**
 * Counts a guess as failed before it is checked, so that guesses sent at once cannot outrun the count. Refuses
 * `sign-in-locked`. The rows hold keyed hashes, never logins or addresses.
 */
export async function claimAttempt(kernel: Kernel, guess: Guess): Promise<Result<Attempt>> {
  const keys = [keyOf(kernel, `what ${guess.what}`), keyOf(kernel, `address ${guess.address}`)] as const;
  const now = kernel.clock.now();
  const since = new Date(now.getTime() - windowMinutes * 60_000);
  return kernel.db.transaction().execute(async (db) => {
    await sql`set local role app_door`.execute(db);
    for (const key of keys.toSorted())
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 61))`.execute(db);
    await sql`delete from access_attempts where key = any(${[...keys]}) and at <= ${since}`.execute(db);
    const found = await sql<{ key: string; count: number; oldest: Date }>`
      select key, count(*)::int as count, min(at) as oldest from access_attempts where key = any(${[...keys]}) group by key`.execute(
      db,
    );
    const failuresOf = (key: string): Failures => {
      const row = found.rows.find((one) => one.key === key);
      if (row === undefined) return { count: 0, oldestMinutesAgo: 0 };
      return { count: row.count, oldestMinutesAgo: (now.getTime() - row.oldest.getTime()) / 60_000 };
    };
    const allowed = mayTry(failuresOf(keys[0]), failuresOf(keys[1]));
    if (!allowed.ok) return allowed;
    const rows = keys.map((key) => ({ key, at: now, id: newId(now.getTime()) }));
    await db.insertInto('access_attempts').values(rows).execute();
    return { ok: true, value: { whatKey: keys[0], ids: rows.map((row) => row.id) }, departures: [] };
  });
}

/** The guess was right: it no longer counts, and what was guessed at starts afresh. */
export async function forgetAttempt(kernel: Kernel, attempt: Attempt): Promise<void> {
  await kernel.db.transaction().execute(async (db) => {
    await sql`set local role app_door`.execute(db);
    await sql`delete from access_attempts where key = ${attempt.whatKey} or id = any(${[...attempt.ids]}::uuid[])`.execute(
      db,
    );
  });
}

const keyOf = (kernel: Kernel, text: string): string =>
  createHmac('sha256', kernel.masterKey).update(`tirek attempts ${text}`).digest('hex');
