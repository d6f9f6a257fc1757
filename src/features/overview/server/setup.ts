import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import { setup as contract, type SetupStep } from '../rules/setup-steps.ts';

type Row = { hidden: boolean; roster: boolean; staff: boolean; composition: boolean };

export const setup = reading({
  contract,
  read: async (tx) => {
    const found = await sql<Row>`
      select s.setup_hidden as hidden,
        exists (select 1 from pupils_pupils p where p.school_id = s.school_id) as roster,
        exists (select 1 from school_people p where p.school_id = s.school_id offset 1) as staff,
        exists (select 1 from council_compositions c where c.school_id = s.school_id) as composition
      from school_schools s where s.school_id = ${tx.schoolId}`.execute(tx.db);
    const row = found.rows[0];
    if (row === undefined) return null;
    const founded: readonly SetupStep[] = ['language', 'school', 'account'];
    const later = (['roster', 'staff', 'composition'] as const).filter((step) => row[step]);
    return { done: [...founded, ...later], hidden: row.hidden };
  },
});
