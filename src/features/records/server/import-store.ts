import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Remembers cases entered together, each with how many lines of the trail tell of it by now. Returns the id of the list. */
export async function saveImport(tx: Tx, caseIds: readonly string[], enteredBy: string): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('records_imports')
    .values({ school_id: tx.schoolId, id, cases: caseIds.length, entered_by: enteredBy, at: tx.now })
    .execute();
  await tx.db
    .insertInto('records_import_cases')
    .values(
      caseIds.map((caseId) => ({
        school_id: tx.schoolId,
        import_id: id,
        case_id: caseId,
        entries: tx.notes.filter(({ about }) => about.caseId === caseId).length,
      })),
    )
    .execute();
  return id;
}

type LockedImport = { readonly at: Date; readonly takenBack: boolean };

/** The list, locked until the transaction ends. */
export async function lockImport(tx: Tx, importId: string): Promise<LockedImport | null> {
  const found = await sql<{ at: Date; taken: boolean }>`
    select at, taken_back_at is not null as taken from records_imports
    where school_id = ${tx.schoolId} and id = ${importId} for update`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : { at: row.at, takenBack: row.taken };
}

/** The cases of a list still in place, locked in the order of their ids. */
export async function lockCasesOf(tx: Tx, importId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select c.id from cases_cases c
    where c.school_id = ${tx.schoolId} and c.id in (select case_id from records_import_cases
      where school_id = ${tx.schoolId} and import_id = ${importId})
    order by c.id for update`.execute(tx.db);
  return found.rows.map(({ id }) => id);
}
