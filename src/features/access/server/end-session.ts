import { sql } from 'kysely';
import { doorDeed } from '#kernel/server/door.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import * as contract from '../contract.ts';
import { noteOfAccount } from './note-of-account.ts';
import { withActor } from './with-actor.ts';

/** Ends one other session of the own account; the one that asks is left by signing out. */
export const endSession = doorDeed(contract.endSession, async (kernel, { sessionId }, { tokenHash }) => {
  const ended = await withActor(kernel, tokenHash, async (tx, actor) => {
    const gone = await sql`
      delete from access_sessions where school_id = ${tx.schoolId} and account_id = ${actor.accountId}
        and encode(sha256(token_hash), 'hex') = ${sessionId} and token_hash <> ${tokenHash}`.execute(tx.db);
    if (gone.numAffectedRows === 0n) return false;
    await writeTrail(tx, actor.personId, [noteOfAccount(contract.endSession.name, actor.accountId)]);
    return true;
  });
  if (ended === null) return { answer: { kind: 'signed-out' } };
  return { answer: ended ? { kind: 'done', value: {} } : { kind: 'not-found' } };
});
