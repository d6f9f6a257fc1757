import { doorDeed } from '#kernel/server/door.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { claimAttempt, forgetAttempt } from './attempts.ts';
import { lockedSessionOf } from './locked-session.ts';
import { noteOfAccount } from './note-of-account.ts';
import { withActor } from './with-actor.ts';
import { isPassword } from './password-hash.ts';

/** A door deed: the session itself answers nothing while it is locked. Wrong guesses count as at sign-in. */
export const unlockScreen = doorDeed(contract.unlockScreen, async (kernel, input, { tokenHash, address }) => {
  const locked = tokenHash === null ? null : await lockedSessionOf(kernel, tokenHash);
  if (locked === null) return { answer: await openAlready(kernel, tokenHash) };
  const claimed = await claimAttempt(kernel, { what: `login ${locked.login}`, address });
  if (!claimed.ok) return { answer: { kind: 'refused', refusal: claimed.refusal } };
  const right = await isPassword(input.password.normalize(), locked.passwordHash);
  if (!right) return { answer: { kind: 'refused', refusal: { reason: 'password-wrong', facts: {} } } };
  await forgetAttempt(kernel, claimed.value);
  await inSchool(kernel, locked.schoolId, async (tx) => {
    await tx.db
      .updateTable('access_sessions')
      .set({ locked_at: null, seen_at: tx.now })
      .where('school_id', '=', tx.schoolId)
      .where('token_hash', '=', tokenHash)
      .execute();
    await writeTrail(tx, locked.personId, [noteOfAccount('session.unlock', locked.accountId)]);
  });
  return { answer: { kind: 'done', value: {} } };
});

/** Another window of the same browser was faster; otherwise the session is over. */
async function openAlready(kernel: Kernel, tokenHash: Buffer | null): Promise<Answer<Record<string, never>>> {
  const open = await withActor(kernel, tokenHash, () => Promise.resolve(true));
  return open === null ? { kind: 'signed-out' } : { kind: 'done', value: {} };
}
