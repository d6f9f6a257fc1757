import { sql, type RawBuilder } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PetitionView } from '../contract.ts';

/** The petition that waits for the Council, by case. */
export async function filedPetition(tx: Tx, caseIds: readonly string[]): Promise<Map<string, PetitionView>> {
  if (caseIds.length === 0) return new Map();
  const rows = await readPetitions(tx, sql<boolean>`t.case_id = any(${[...caseIds]}::uuid[]) and t.state = 'filed'`);
  return new Map(rows.map((one) => [one.caseId, one]));
}

/** Every petition of a case, the newest first. */
export const petitionsOf = (tx: Tx, caseId: string): Promise<PetitionView[]> =>
  readPetitions(tx, sql<boolean>`t.case_id = ${caseId}::uuid`);

export async function readPetitions(tx: Tx, condition: RawBuilder<boolean>): Promise<PetitionView[]> {
  const found = await sql<unknown>`
    select t.id, t.case_id as "caseId", t.kind, t.reason, t.months, t.words, t.author_id as "authorId",
      coalesce(${nameSql('a')}, '') as "authorName", t.filed_on as "filedOn", t.state, t.item_id as "itemId", t.version
    from term_petitions t left join school_people a on a.school_id = t.school_id and a.id = t.author_id
    where t.school_id = ${tx.schoolId} and ${condition} order by t.filed_on desc, t.id desc`.execute(tx.db);
  return found.rows.map((row) => PetitionView.parse(row));
}
