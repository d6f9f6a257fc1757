import { sql, type RawBuilder } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PetitionView } from '../rules/petition-shapes.ts';

/** Every petition of a case to the commission, the newest first; ask for the reach of the case before. */
export const petitionsOf = (tx: Tx, caseId: string): Promise<readonly PetitionView[]> =>
  readPetitions(tx, sql<boolean>`p.case_id = ${caseId}::uuid`);

/** One of them, whoever's case it belongs to. */
export async function petitionById(tx: Tx, id: string): Promise<PetitionView | null> {
  const [petition] = await readPetitions(tx, sql<boolean>`p.id = ${id}::uuid`);
  return petition ?? null;
}

async function readPetitions(tx: Tx, condition: RawBuilder<boolean>): Promise<PetitionView[]> {
  const found = await sql<unknown>`
    select p.id, p.case_id as "caseId", p.kind, p.state, p.danger, to_jsonb(p.guardian_ids) as "guardianIds", p.facts, p.work,
      p.request, to_jsonb(p.left_out) as "leftOut", p.ladder, p.enclosures, p.item_id as "itemId",
      coalesce(${nameSql('a')}, '') as "authorName", p.made_on as "madeOn", p.version, ${stepsSql} as steps
    from petitions_petitions p join school_people a on a.school_id = p.school_id and a.id = p.author_id
    where p.school_id = ${tx.schoolId} and ${condition} order by p.made_on desc, p.id desc`.execute(tx.db);
  return found.rows.map((row) => PetitionView.parse(row));
}

/** The way of `petitions_petitions p` so far, the first step leading. */
export const stepsSql = sql`
  coalesce((select jsonb_agg(jsonb_build_object('verb', s.verb, 'on', s.on_day, 'personName', ${nameSql('w')}, 'number', s.number,
      'way', s.way, 'party', s.party, 'outcome', s.outcome, 'words', s.words, 'fileId', s.file_id) order by s.on_day, s.recorded_at, s.id)
    from petitions_steps s left join school_people w on w.school_id = s.school_id and w.id = s.person_id
    where s.school_id = p.school_id and s.petition_id = p.id), '[]')`;
