import { sql } from 'kysely';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { foundSchool as writeSchool } from '#features/school/server/public.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { doorDeed } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { checkPassword } from '../rules/check-password.ts';
import { openAccount } from './account-store.ts';
import { hashPassword } from './password-hash.ts';
import { openSession } from './session-store.ts';
import { mayFound } from './setup-code.ts';

type Input = InputOf<typeof contract.foundSchool>;

export const foundSchool = doorDeed(contract.foundSchool, async (kernel, input, knock) => {
  if (!mayFound(kernel, knock, input.setupCode))
    return { answer: { kind: 'refused', refusal: { reason: 'setup-code-wrong', facts: {} } } };
  const allowed = checkPassword(input.account.password, input.account.login);
  if (!allowed.ok) return { answer: { kind: 'refused', refusal: allowed.refusal } };
  const founded = await found(kernel, input, knock.device);
  if (!founded.ok) return { answer: { kind: 'refused', refusal: founded.refusal } };
  return { answer: { kind: 'done', value: { language: input.account.language } }, cookie: { token: founded.value } };
});

/** One founding at a time: of two first runs at once the second finds a school. */
async function found(kernel: Kernel, input: Input, device: string): Promise<Result<string>> {
  const passwordHash = await hashPassword(input.account.password);
  return kernel.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(61, 1)`.execute(db);
    const before = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(db);
    if (before.rows[0]?.founded !== false) return refuse('already-founded');
    // A school founded now would be gone when the restored one takes its place.
    if (kernel.filling?.state().kind === 'running') return refuse('filling-running');
    const schoolId = newId(kernel.clock.now().getTime());
    await enterSchool(db, schoolId);
    const tx = txOf(kernel, db, schoolId);
    const first = { ...input.person, language: input.account.language };
    const personId = await writeSchool(tx, input.school, first, order61.id);
    const account = await openAccount(tx, { ...input.account, passwordHash, personId, loginTaken: false });
    if (account === null) throw new Error('The first account of the installation found its login taken');
    const token = await openSession(tx, account.id, { device });
    await writeTrail(tx, personId, [
      {
        verb: 'session.found-school',
        clause: null,
        about: { kind: 'school', id: schoolId },
        text: { school: input.school, person: input.person },
      },
    ]);
    return ok(token);
  });
}
