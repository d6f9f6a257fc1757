import { sql } from 'kysely';
import { doorReading } from '#kernel/server/door.ts';
import * as contract from '../contract.ts';
import { withActor } from './with-actor.ts';

type Row = { id: string; device: string; startedAt: Date; seenAt: Date; here: boolean };

/** The account's own open sessions, the last used first. */
export const ownSessions = doorReading(contract.ownSessions, async (kernel, _input, { tokenHash }) => {
  const rows = await withActor(kernel, tokenHash, async (tx, actor) => {
    const found = await sql<Row>`
      select encode(sha256(token_hash), 'hex') as id, device, started_at as "startedAt", seen_at as "seenAt",
        token_hash = ${tokenHash} as here
      from access_sessions where school_id = ${tx.schoolId} and account_id = ${actor.accountId} and ends_at > ${tx.now}
      order by seen_at desc, started_at desc`.execute(tx.db);
    return found.rows.map(({ id, device, startedAt, seenAt, here }) => ({
      id,
      device,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
      here,
    }));
  });
  return rows === null ? { kind: 'signed-out' } : { kind: 'done', value: { rows } };
});
