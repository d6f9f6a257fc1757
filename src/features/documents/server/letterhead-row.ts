import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

export type LetterheadRow = { readonly version: number; readonly emblemId: string | null };

/** What the school has set of its letterhead; nothing yet is version 0. */
export const readLetterhead = (tx: Tx): Promise<LetterheadRow> => read(tx, false);

/** The same, locked until the transaction ends. */
export async function lockLetterhead(tx: Tx): Promise<LetterheadRow> {
  await sql`insert into documents_letterheads (school_id, version) values (${tx.schoolId}, 0) on conflict do nothing`.execute(
    tx.db,
  );
  return read(tx, true);
}

async function read(tx: Tx, lock: boolean): Promise<LetterheadRow> {
  const query = tx.db
    .selectFrom('documents_letterheads')
    .select(['version', 'emblem_file_id'])
    .where('school_id', '=', tx.schoolId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return { version: row?.version ?? 0, emblemId: row?.emblem_file_id ?? null };
}
