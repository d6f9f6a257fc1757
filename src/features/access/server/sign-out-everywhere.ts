import { doorDeed } from '#kernel/server/door.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import * as contract from '../contract.ts';
import { noteOfAccount } from './note-of-account.ts';
import { endSessions, forgetDrafts } from './session-store.ts';
import { withActor } from './with-actor.ts';

export const signOutEverywhere = doorDeed(contract.signOutEverywhere, async (kernel, _input, knock) => {
  const ended = await withActor(kernel, knock.tokenHash, async (tx, actor) => {
    const count = await endSessions(tx, actor.accountId);
    await forgetDrafts(tx, actor.accountId);
    await writeTrail(tx, actor.personId, [noteOfAccount('session.sign-out-everywhere', actor.accountId)]);
    return count;
  });
  if (ended === null) return { answer: { kind: 'signed-out' }, cookie: 'drop' };
  return { answer: { kind: 'done', value: { ended } }, cookie: 'drop' };
});
