import { doorDeed } from '#kernel/server/door.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import * as contract from '../contract.ts';
import { noteOfAccount } from './note-of-account.ts';
import { forgetDrafts } from './session-store.ts';
import { withActor } from './with-actor.ts';

/** Done also when the session is over already: the cookie goes in any case. */
export const signOut = doorDeed(contract.signOut, async (kernel, _input, knock) => {
  const { tokenHash } = knock;
  await withActor(kernel, tokenHash, async (tx, actor) => {
    await tx.db
      .deleteFrom('access_sessions')
      .where('school_id', '=', tx.schoolId)
      .where('token_hash', '=', tokenHash)
      .execute();
    await forgetDrafts(tx, actor.accountId);
    await writeTrail(tx, actor.personId, [noteOfAccount('session.sign-out', actor.accountId)]);
  });
  return { answer: { kind: 'done', value: {} }, cookie: 'drop' };
});
