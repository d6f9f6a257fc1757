import { sql } from 'kysely';
import { doorDeed } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { claimAttempt, forgetAttempt } from './attempts.ts';
import { noteOfAccount } from './note-of-account.ts';
import { isPassword } from './password-hash.ts';
import { openSession } from './session-store.ts';

type Account = { school_id: string; account_id: string; password_hash: string };

export const signIn = doorDeed(contract.signIn, async (kernel, input, knock) => {
  const login = input.login.normalize().trim().toLowerCase();
  const claimed = await claimAttempt(kernel, { what: `login ${login}`, address: knock.address });
  if (!claimed.ok) return { answer: { kind: 'refused', refusal: claimed.refusal } };
  const account = await accountOf(kernel, login);
  const right = await isPassword(input.password.normalize(), account?.password_hash ?? null);
  if (account === null || !right)
    return { answer: { kind: 'refused', refusal: { reason: 'sign-in-failed', facts: {} } } };
  await forgetAttempt(kernel, claimed.value);
  return enterAs(kernel, account, { device: knock.device, shared: input.shared });
});

async function accountOf(kernel: Kernel, login: string): Promise<Account | null> {
  const found = await sql<Account>`select * from access_account_of(${login})`.execute(kernel.db);
  return found.rows[0] ?? null;
}

type Entry = { readonly device: string; readonly shared: boolean };

async function enterAs(kernel: Kernel, account: Account, entry: Entry) {
  return inSchool(kernel, account.school_id, async (tx) => {
    const token = await openSession(tx, account.account_id, entry);
    const row = await tx.db
      .selectFrom('access_accounts')
      .select(['language', 'person_id'])
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', account.account_id)
      .executeTakeFirstOrThrow();
    await writeTrail(tx, row.person_id, [noteOfAccount('session.sign-in', account.account_id)]);
    const language = contract.signIn.output.shape.language.parse(row.language);
    return { answer: { kind: 'done', value: { language } }, cookie: { token, untilClosed: entry.shared } } as const;
  });
}
