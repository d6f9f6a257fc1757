import { sql } from 'kysely';
import { reading } from '#kernel/server/ask.ts';
import { isOpenTo } from '#features/cases/server/public.ts';
import * as contract from '../contract.ts';

type Row = {
  paper: string | null;
  subject_id: string;
  language: string | null;
  format: string | null;
  file_id: string;
  at: Date;
  made_by: string;
  name: string;
  subject_kind: string | null;
};

const mostRows = 200;

export const papersOfCase = reading({
  contract: contract.papersOfCase,
  read: async (tx, { caseId }, actor) => {
    if (!(await isOpenTo(tx, caseId, actor))) return null;
    const found = await sql<Row>`
      select p.paper, coalesce(p.subject_id, f.subject_id) as subject_id, p.language, p.format, f.id as file_id,
        coalesce(p.at, f.at) as at, w.family || ' ' || w.given as made_by, f.name, f.subject_kind
      from documents_files f
      left join documents_papers p on p.school_id = f.school_id and p.file_id = f.id
      join school_people w on w.school_id = f.school_id and w.id = f.uploaded_by
      where f.school_id = ${tx.schoolId} and f.case_id = ${caseId} order by at desc limit ${mostRows}`.execute(tx.db);
    const papers = found.rows.flatMap((row) =>
      row.paper === null || row.language === null || row.format === null
        ? []
        : [
            {
              paper: row.paper,
              subjectId: row.subject_id,
              language: row.language,
              format: row.format,
              fileId: row.file_id,
              at: row.at.toISOString(),
              madeBy: row.made_by,
            },
          ],
    );
    const files = found.rows
      .filter((row) => row.paper === null)
      .map((row) => ({
        fileId: row.file_id,
        name: row.name,
        at: row.at.toISOString(),
        subjectKind: row.subject_kind ?? '',
      }));
    return { papers, files };
  },
  openings: (_value, { caseId }) => [{ kind: 'papers', id: caseId, rows: 1 }],
});
