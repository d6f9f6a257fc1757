import { randomInt } from 'node:crypto';
import type { Actor } from '#kernel/pure/actor.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import { doorDeed, type DoorAnswer } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { enterSchool, txOf, type Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { groupCount } from '../rules/recovery-phrase.ts';
import { isOnlySchool } from './backup-store.ts';
import { confirmRecovery, proposeRecovery } from './recovery-file.ts';
import { newPhrase } from './wrapped-key.ts';

/** Door deeds, since an ordinary one keeps its answer for two days: the phrase is kept nowhere. */
export const makePhrase = doorDeed(contract.makePhrase, (kernel, _input, knock) =>
  asHead(kernel, knock.tokenHash, 'upkeep.make-phrase', async (tx) => {
    const phrase = newPhrase();
    await proposeRecovery(kernel, phrase, tx.now);
    const first = randomInt(groupCount);
    const second = (first + 1 + randomInt(groupCount - 1)) % groupCount;
    const ask = [first + 1, second + 1].toSorted((a, b) => a - b);
    return { kind: 'done', value: { groups: [...phrase], ask, madeOn: tx.today } };
  }),
);

/** Refuses `phrase-not-proposed`, and `phrase-group-wrong` with the numbers of the groups. */
export const confirmPhrase = doorDeed(contract.confirmPhrase, (kernel, { typed }, knock) =>
  asHead(kernel, knock.tokenHash, 'upkeep.confirm-phrase', async () => {
    const confirmed = await confirmRecovery(kernel, typed);
    if (confirmed.kind === 'done') return { kind: 'done', value: {} };
    if (confirmed.kind === 'none') return { kind: 'refused', refusal: { reason: 'phrase-not-proposed', facts: {} } };
    const numbers = confirmed.numbers.map(String);
    return { kind: 'refused', refusal: { reason: 'phrase-group-wrong', facts: { numbers } } };
  }),
);

/** The head of the only school; what was done stands in the trail, without the phrase. */
async function asHead<T>(
  kernel: Kernel,
  tokenHash: Buffer | null,
  verb: 'upkeep.make-phrase' | 'upkeep.confirm-phrase',
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<DoorAnswer<T>> {
  if (tokenHash === null) return { answer: { kind: 'signed-out' } };
  const answer = await kernel.db.transaction().execute(async (db): Promise<Answer<T>> => {
    const actor: Actor | null = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (!mayCall(contract.makePhrase.may, actor)) return { kind: 'forbidden' };
    await enterSchool(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    if (!(await isOnlySchool(tx))) return { kind: 'refused', refusal: { reason: 'several-schools', facts: {} } };
    const done = await work(tx);
    const note = { verb, clause: null, about: { kind: 'school', id: actor.schoolId }, text: {} };
    if (done.kind === 'done') await writeTrail(tx, actor.personId, [note]);
    return done;
  });
  return { answer };
}
