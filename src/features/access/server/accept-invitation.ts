import { sql } from 'kysely';
import type { InputOf } from '#kernel/pure/contract.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { doorDeed } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { checkPassword } from '../rules/check-password.ts';
import { typedCode } from '../rules/invitation-code.ts';
import { openAccount } from './account-store.ts';
import { claimAttempt, forgetAttempt } from './attempts.ts';
import { findInvitation, type OpenInvitation } from './invitation-store.ts';
import { hashPassword } from './password-hash.ts';
import { endSessions, openSession } from './session-store.ts';

export const acceptInvitation = doorDeed(contract.acceptInvitation, async (kernel, input, knock) => {
  const claimed = await claimAttempt(kernel, { what: `code ${typedCode(input.code)}`, address: knock.address });
  if (!claimed.ok) return { answer: { kind: 'refused', refusal: claimed.refusal } };
  const invitation = await findInvitation(kernel.db, input.code, kernel.clock.now());
  if (invitation === null) return { answer: { kind: 'refused', refusal: { reason: 'invitation-unknown', facts: {} } } };
  await forgetAttempt(kernel, claimed.value);
  const allowed = checkPassword(input.password, input.login);
  if (!allowed.ok) return { answer: { kind: 'refused', refusal: allowed.refusal } };
  const accepted = await accept(kernel, invitation, input, knock.device);
  if (!accepted.ok) return { answer: { kind: 'refused', refusal: accepted.refusal } };
  return { answer: { kind: 'done', value: { language: input.language } }, cookie: { token: accepted.value } };
});

type Input = InputOf<typeof contract.acceptInvitation>;

async function accept(
  kernel: Kernel,
  invitation: OpenInvitation,
  input: Input,
  device: string,
): Promise<Result<string>> {
  const passwordHash = await hashPassword(input.password);
  const taken = await sql<{ taken: boolean }>`select school_login_taken(${input.login}) as taken`.execute(kernel.db);
  const loginTaken = taken.rows[0]?.taken ?? true;
  return inSchool(kernel, invitation.schoolId, async (tx) => {
    if (!(await lockInvitation(tx, invitation.id))) return refuse('invitation-unknown');
    const account = await openAccount(tx, { ...input, passwordHash, personId: invitation.personId, loginTaken });
    if (account === null) return refuse('login-taken');
    await useInvitation(tx, invitation.id);
    await endSessions(tx, account.id);
    const token = await openSession(tx, account.id, { device });
    const about = { kind: 'account', id: account.id };
    await writeTrail(tx, invitation.personId, [
      {
        verb: 'session.accept-invitation',
        clause: null,
        about,
        text: { invitationId: invitation.id, renewed: account.renewed },
      },
    ]);
    return ok(token);
  });
}

/** Once only: of two at the same moment the second waits here and finds it used. */
async function lockInvitation(tx: Tx, invitationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('access_invitations')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', invitationId)
    .where('used_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

async function useInvitation(tx: Tx, invitationId: string): Promise<void> {
  await tx.db
    .updateTable('access_invitations')
    .set({ used_at: tx.now })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', invitationId)
    .execute();
}
