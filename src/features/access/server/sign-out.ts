import { doorDeed } from '#kernel/server/door.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import * as contract from '../contract.ts';
import { lockedSessionOf } from './locked-session.ts';
import { noteOfAccount } from './note-of-account.ts';
import { forgetDrafts } from './session-store.ts';
import { withActor } from './with-actor.ts';

/** Done also when the session is locked or over already: the cookie goes in any case. */
export const signOut = doorDeed(contract.signOut, async (kernel, _input, knock) => {
  const { tokenHash } = knock;
  if (tokenHash !== null) {
    const locked = await lockedSessionOf(kernel, tokenHash);
    if (locked === null) await withActor(kernel, tokenHash, (tx, actor) => end(tx, tokenHash, actor));
    else await inSchool(kernel, locked.schoolId, (tx) => end(tx, tokenHash, locked));
  }
  return { answer: { kind: 'done', value: {} }, cookie: 'drop' };
});

type Leaving = { readonly accountId: string; readonly personId: string };

async function end(tx: Tx, tokenHash: Buffer, { accountId, personId }: Leaving): Promise<void> {
  await tx.db
    .deleteFrom('access_sessions')
    .where('school_id', '=', tx.schoolId)
    .where('token_hash', '=', tokenHash)
    .execute();
  await forgetDrafts(tx, accountId);
  await writeTrail(tx, personId, [noteOfAccount('session.sign-out', accountId)]);
}
