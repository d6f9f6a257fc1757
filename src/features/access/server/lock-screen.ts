import { doorDeed } from '#kernel/server/door.ts';
import * as contract from '../contract.ts';
import { withActor } from './with-actor.ts';

/** Nothing of the record changes, so the trail keeps only the unlocking. */
export const lockScreen = doorDeed(contract.lockScreen, async (kernel, _input, { tokenHash }) => {
  const locked = await withActor(kernel, tokenHash, async (tx) => {
    await tx.db
      .updateTable('access_sessions')
      .set({ locked_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('token_hash', '=', tokenHash)
      .execute();
    return true;
  });
  return { answer: locked === null ? { kind: 'signed-out' } : { kind: 'done', value: {} } };
});
