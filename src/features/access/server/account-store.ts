import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';

type Opening = {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly language: string;
  /** Somebody on the installation has this login; it may be the person's own. */
  readonly loginTaken: boolean;
};

/** Opens the person's account, or opens it again under a new password; null, and nothing written, when another holds the login. */
export async function openAccount(tx: Tx, opening: Opening): Promise<{ id: string; renewed: boolean } | null> {
  const before = await tx.db
    .selectFrom('access_accounts')
    .select(['id', 'login'])
    .where('school_id', '=', tx.schoolId)
    .where('person_id', '=', opening.personId)
    .forUpdate()
    .executeTakeFirst();
  if (opening.loginTaken && before?.login !== opening.login) return null;
  return before === undefined ? insertAccount(tx, opening) : renewAccount(tx, before.id, opening);
}

async function insertAccount(tx: Tx, opening: Opening): Promise<{ id: string; renewed: boolean } | null> {
  const made = await tx.db
    .insertInto('access_accounts')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      person_id: opening.personId,
      login: opening.login,
      password_hash: opening.passwordHash,
      language: opening.language,
      made_at: tx.now,
      version: 1,
    })
    .onConflict((on) => on.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made === undefined ? null : { id: made.id, renewed: false };
}

async function renewAccount(tx: Tx, id: string, opening: Opening): Promise<{ id: string; renewed: boolean }> {
  await tx.db
    .updateTable('access_accounts')
    .set((on) => ({
      login: opening.login,
      password_hash: opening.passwordHash,
      language: opening.language,
      closed_at: null,
      version: on('version', '+', 1),
    }))
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', id)
    .execute();
  return { id, renewed: true };
}
