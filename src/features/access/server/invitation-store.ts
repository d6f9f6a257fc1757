import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { Names } from '#kernel/pure/text.ts';
import type { Db } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { invitationCode, typedCode } from '../rules/invitation-code.ts';

const days = 14;

/** Made again from the installation's key whenever its maker asks: no copy of a code is kept anywhere. */
export function codeOf(kernel: Kernel, schoolId: string, invitationId: string): string {
  const bytes = createHmac('sha256', kernel.masterKey).update(`tirek invitation ${schoolId} ${invitationId}`).digest();
  return invitationCode(bytes);
}

const hashOfCode = (code: string): Buffer => createHash('sha256').update(typedCode(code)).digest();

/** An invitation for fourteen days; the person's earlier ones end. */
export async function makeInvitation(kernel: Kernel, tx: Tx, personId: string, madeBy: string): Promise<string> {
  const id = newId(tx.now.getTime());
  await endInvitations(tx, personId);
  await tx.db
    .insertInto('access_invitations')
    .values({
      school_id: tx.schoolId,
      id,
      person_id: personId,
      code_hash: hashOfCode(codeOf(kernel, tx.schoolId, id)),
      made_by: madeBy,
      made_at: tx.now,
      ends_at: new Date(tx.now.getTime() + days * 24 * 3_600_000),
    })
    .execute();
  return id;
}

export async function endInvitations(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .updateTable('access_invitations')
    .set({ ends_at: tx.now })
    .where('school_id', '=', tx.schoolId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .execute();
}

export type OpenInvitation = {
  readonly schoolId: string;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly schoolNames: Names;
};

type Row = {
  school_id: string;
  invitation_id: string;
  person_id: string;
  family: string;
  given: string;
  school_names: unknown;
};

/** The open invitation of a code; asked before any school is known. */
export async function findInvitation(db: Db, code: string, now: Date): Promise<OpenInvitation | null> {
  const found = await sql<Row>`select * from access_invitation_of(${hashOfCode(code)}, ${now})`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    schoolId: row.school_id,
    id: row.invitation_id,
    personId: row.person_id,
    name: `${row.family} ${row.given}`,
    schoolNames: Names.parse(row.school_names),
  };
}
