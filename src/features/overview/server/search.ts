import { sql } from 'kysely';
import { caseWithin } from '#features/cases/server/public.ts';
import { pupilWithin } from '#features/pupils/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { classNameSql } from './name-and-class.ts';

const most = 12;
const escaped = (words: string): string => words.replaceAll(/[\\%_]/gu, String.raw`\$&`);

export const search = reading({
  contract: contract.search,
  read: async (tx, { words }, actor) => {
    const reach = reachOf(actor);
    const pattern = `%${escaped(normalise(words))}%`;
    const found = await sql<{ kind: 'pupil' | 'case'; id: string; title: string; detail: string }>`
      select case when c.id is null then 'pupil' else 'case' end as kind, coalesce(c.id, p.id) as id,
        p.family || ' ' || p.given as title, ${classNameSql(tx.today)} as detail
      from pupils_pupils p
      left join cases_cases c on c.school_id = p.school_id and c.pupil_id = p.id and c.state in ('submitted', 'on-record')
        and ${caseWithin(reach, tx.today)}
      where p.school_id = ${tx.schoolId} and p.search like ${pattern} and (${pupilWithin(reach, tx.today)} or c.id is not null)
      order by p.family, p.given, p.id limit ${most}`.execute(tx.db);
    return { hits: found.rows };
  },
  openings: (value) => (value.hits.length === 0 ? [] : [{ kind: 'search', id: null, rows: value.hits.length }]),
});
