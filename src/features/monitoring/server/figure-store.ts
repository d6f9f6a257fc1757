import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#kernel/server/tx.ts';
import { Absence, Figure, Mark } from '../rules/figures-contract.ts';

/** Attendance of a case, the earliest first. */
export async function absencesOf(tx: Tx, caseId: string): Promise<Absence[]> {
  const found = await sql<unknown>`
    select 'absence' as kind, from_on as "from", to_on as "to", missed, unexcused from monitoring_absences
    where school_id = ${tx.schoolId} and case_id = ${caseId} order by from_on, to_on`.execute(tx.db);
  return z.array(Absence).parse(found.rows);
}

/** Marks of a case by subject and quarter. */
export async function marksOf(tx: Tx, caseId: string): Promise<Mark[]> {
  const found = await sql<unknown>`
    select 'mark' as kind, school_year as "schoolYear", quarter, subject, mark from monitoring_marks
    where school_id = ${tx.schoolId} and case_id = ${caseId} order by subject, school_year, quarter`.execute(tx.db);
  return z.array(Mark).parse(found.rows);
}

/** Puts figures in the place of what stood under the same key. */
export async function writeFigures(tx: Tx, caseId: string, rows: readonly Figure[]): Promise<void> {
  const typed = JSON.stringify(rows);
  await sql`
    insert into monitoring_absences (school_id, case_id, from_on, to_on, missed, unexcused)
    select ${tx.schoolId}::uuid, ${caseId}::uuid, r."from", r."to", r.missed, r.unexcused
    from jsonb_to_recordset(${typed}::jsonb) as r(kind text, "from" date, "to" date, missed smallint, unexcused smallint)
    where r.kind = 'absence'
    on conflict (school_id, case_id, from_on, to_on) do update set missed = excluded.missed, unexcused = excluded.unexcused`.execute(
    tx.db,
  );
  await sql`
    insert into monitoring_marks (school_id, case_id, school_year, quarter, subject, mark)
    select ${tx.schoolId}::uuid, ${caseId}::uuid, r."schoolYear", r.quarter, r.subject, r.mark
    from jsonb_to_recordset(${typed}::jsonb) as r(kind text, "schoolYear" smallint, quarter smallint, subject text, mark smallint)
    where r.kind = 'mark'
    on conflict (school_id, case_id, school_year, quarter, subject) do update set mark = excluded.mark`.execute(tx.db);
}

/** Takes figures away, whatever they say. */
export async function removeFigures(tx: Tx, caseId: string, rows: readonly Figure[]): Promise<void> {
  const typed = JSON.stringify(rows);
  await sql`
    delete from monitoring_absences x using jsonb_to_recordset(${typed}::jsonb) as r(kind text, "from" date, "to" date)
    where x.school_id = ${tx.schoolId} and x.case_id = ${caseId} and r.kind = 'absence' and x.from_on = r."from" and x.to_on = r."to"`.execute(
    tx.db,
  );
  await sql`
    delete from monitoring_marks x using jsonb_to_recordset(${typed}::jsonb) as r(kind text, "schoolYear" smallint, quarter smallint, subject text)
    where x.school_id = ${tx.schoolId} and x.case_id = ${caseId} and r.kind = 'mark' and x.school_year = r."schoolYear"
      and x.quarter = r.quarter and x.subject = r.subject`.execute(tx.db);
}

const Batch = z.object({
  id: z.string(),
  caseId: z.string(),
  rows: z.array(Figure),
  before: z.array(Figure),
  undone: z.boolean(),
  last: z.boolean(),
});
export type FigureBatch = z.infer<typeof Batch>;

/** One entry of figures, and whether it is the last of its case that stands. */
export async function findBatch(tx: Tx, batchId: string): Promise<FigureBatch | null> {
  const found = await sql<unknown>`
    select b.id, b.case_id as "caseId", b.rows, b.before, b.undone_at is not null as undone,
      not exists (select 1 from monitoring_batches l where l.school_id = b.school_id and l.case_id = b.case_id
        and l.undone_at is null and l.id > b.id) as last
    from monitoring_batches b where b.school_id = ${tx.schoolId} and b.id = ${batchId}`.execute(tx.db);
  return found.rows[0] === undefined ? null : Batch.parse(found.rows[0]);
}
