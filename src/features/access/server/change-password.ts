import { doorDeed } from '#kernel/server/door.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import * as contract from '../contract.ts';
import { checkPassword } from '../rules/check-password.ts';
import { claimAttempt, forgetAttempt } from './attempts.ts';
import { noteOfAccount } from './note-of-account.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { endSessions } from './session-store.ts';
import { withActor } from './with-actor.ts';

/** A door deed, since an ordinary one keeps a hash of its input. Wrong guesses count as at sign-in. */
export const changePassword = doorDeed(contract.changePassword, async (kernel, input, knock) => {
  const account = await withActor(kernel, knock.tokenHash, (tx, actor) =>
    tx.db
      .selectFrom('access_accounts')
      .select(['id', 'login', 'password_hash'])
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow(),
  );
  if (account === null) return { answer: { kind: 'signed-out' } };
  const allowed = checkPassword(input.next, account.login);
  if (!allowed.ok) return { answer: { kind: 'refused', refusal: allowed.refusal } };
  const claimed = await claimAttempt(kernel, { what: `login ${account.login}`, address: knock.address });
  if (!claimed.ok) return { answer: { kind: 'refused', refusal: claimed.refusal } };
  const right = await isPassword(input.current.normalize(), account.password_hash);
  if (!right) return { answer: { kind: 'refused', refusal: { reason: 'password-wrong', facts: {} } } };
  await forgetAttempt(kernel, claimed.value);
  const hash = await hashPassword(input.next);
  const done = await withActor(kernel, knock.tokenHash, async (tx, actor) => {
    await tx.db
      .updateTable('access_accounts')
      .set((on) => ({ password_hash: hash, version: on('version', '+', 1) }))
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', actor.accountId)
      .execute();
    await endSessions(tx, actor.accountId, knock.tokenHash);
    await writeTrail(tx, actor.personId, [noteOfAccount('session.change-password', actor.accountId)]);
    return true;
  });
  return done === null ? { answer: { kind: 'signed-out' } } : { answer: { kind: 'done', value: {} } };
});
