import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import { ImportLine, imports as contract } from '../rules/import-contract.ts';

const most = 20;

type Row = {
  id: string;
  cases: number;
  entered_by: string;
  at: Date;
  taken_back_by: string | null;
  taken_back_at: Date | null;
};

/** Which lists were taken over, by whom and when; no child is named. */
export const imports = reading({
  contract,
  read: async (tx) => {
    const found = await sql<Row>`
      select i.id, i.cases, w.family || ' ' || w.given as entered_by, i.at, b.family || ' ' || b.given as taken_back_by,
        i.taken_back_at
      from records_imports i
      join school_people w on w.school_id = i.school_id and w.id = i.entered_by
      left join school_people b on b.school_id = i.school_id and b.id = i.taken_back_by
      where i.school_id = ${tx.schoolId} order by i.at desc, i.id desc limit ${most}`.execute(tx.db);
    return { imports: found.rows.map(lineOf) };
  },
});

const lineOf = (row: Row): ImportLine => ({
  id: row.id,
  cases: row.cases,
  enteredBy: row.entered_by,
  at: row.at.toISOString(),
  takenBackBy: row.taken_back_by,
  takenBackAt: row.taken_back_at?.toISOString() ?? null,
});
