import { sql, type RawBuilder } from 'kysely';
import { caseWithin } from '#features/cases/server/public.ts';
import { beginning, pupilWithin } from '#features/pupils/server/public.ts';
import { reachOf, type Reach } from '#kernel/pure/actor.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { classNameSql } from './name-and-class.ts';

const most = 12;
const escaped = (words: string): string => words.replaceAll(/[\\%_]/gu, String.raw`\$&`);

type Hit = { kind: 'pupil' | 'case'; id: string; title: string; detail: string };

/** By the beginnings of words, which an index answers; where no name begins so, by any part of a name. */
export const search = reading({
  contract: contract.search,
  read: async (tx, { words }, actor) => {
    const typed = normalise(words);
    const reach = reachOf(actor);
    const found = await hitsOf(tx, reach, beginning(tx.schoolId, typed.split(' ')));
    if (found.length > 0) return { hits: found };
    return { hits: await hitsOf(tx, reach, sql<boolean>`p.search like ${`%${escaped(typed)}%`}`) };
  },
  openings: (value) => (value.hits.length === 0 ? [] : [{ kind: 'search', id: null, rows: value.hits.length }]),
});

async function hitsOf(tx: Tx, reach: Reach, named: RawBuilder<boolean>): Promise<Hit[]> {
  const found = await sql<Hit>`
    select case when c.id is null then 'pupil' else 'case' end as kind, coalesce(c.id, p.id) as id,
      p.family || ' ' || p.given as title, ${classNameSql(tx.today)} as detail
    from pupils_pupils p
    left join lateral (select c.id from cases_cases c where c.school_id = p.school_id and c.pupil_id = p.id
      and c.state in ('submitted', 'on-record') and ${caseWithin(reach, tx.today)}) c on true
    where p.school_id = ${tx.schoolId} and ${named} and (${pupilWithin(reach, tx.today)} or c.id is not null)
    order by p.family, p.given, p.id limit ${sql.lit(most)}`.execute(tx.db);
  return found.rows;
}
