import { sql } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { AddedGround, SubmissionView, type SubmissionBody } from '../contract.ts';

type NewSubmission = { readonly body: SubmissionBody; readonly authorId: string; readonly schoolYear: number };

/** Stores the submission of a case, numbered within the school year of its case. */
export async function insertSubmission(
  tx: Tx,
  caseId: string,
  wanted: NewSubmission,
): Promise<{ id: string; number: number }> {
  const id = newId(tx.now.getTime());
  const { body } = wanted;
  const made = await sql<{ number: number }>`
    insert into referral_submissions (school_id, id, case_id, number, submitted_on, author_id,
      reasons, prior_measures, class_teacher_opinion, proposal, version)
    select ${tx.schoolId}::uuid, ${id}::uuid, ${caseId}::uuid,
      coalesce((select max(s.number) from referral_submissions s
        join cases_cases c on c.school_id = s.school_id and c.id = s.case_id
        where s.school_id = ${tx.schoolId} and c.school_year = ${wanted.schoolYear}), 0) + 1,
      ${tx.today}::date, ${wanted.authorId}::uuid, ${json(body.reasons)}, ${jsonOrNull(body.priorMeasures)},
      ${jsonOrNull(body.classTeacherOpinion)}, ${jsonOrNull(body.proposal)}, 1
    returning number`.execute(tx.db);
  return { id, number: made.rows[0]?.number ?? 0 };
}

/** Writes a corrected submission; answers its new version. */
export async function updateSubmission(tx: Tx, id: string, body: SubmissionBody): Promise<number> {
  const changed = await sql<{ version: number }>`
    update referral_submissions set version = version + 1, reasons = ${json(body.reasons)},
      prior_measures = ${jsonOrNull(body.priorMeasures)}, class_teacher_opinion = ${jsonOrNull(body.classTeacherOpinion)},
      proposal = ${jsonOrNull(body.proposal)}
    where school_id = ${tx.schoolId} and id = ${id} returning version`.execute(tx.db);
  return changed.rows[0]?.version ?? 0;
}

/** The submission of a case, locked; null where the case has none. */
export async function lockSubmission(tx: Tx, caseId: string): Promise<{ id: string; version: number } | null> {
  const found = await sql<{ id: string; version: number }>`
    select id, version from referral_submissions where school_id = ${tx.schoolId} and case_id = ${caseId} for update`.execute(
    tx.db,
  );
  return found.rows[0] ?? null;
}

/** The submission of a case with the grounds it names; whether the case is within reach is the caller's question. */
export async function submissionOf(tx: Tx, caseId: string): Promise<SubmissionView | null> {
  const found = await sql<unknown>`
    select s.id, s.case_id as "caseId", s.number, s.submitted_on as "submittedOn", s.author_id as "authorId",
      ${nameSql('a')} as "authorName", s.reasons, s.prior_measures as "priorMeasures",
      s.class_teacher_opinion as "classTeacherOpinion", s.proposal, s.version,
      c.responsible_id as "responsibleId", ${nameSql('r')} as "responsibleName",
      (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'facts', g.facts) order by g.code), '[]')
        from cases_grounds g where g.school_id = c.school_id and g.case_id = c.id and g.added_on is null) as grounds
    from referral_submissions s
    join cases_cases c on c.school_id = s.school_id and c.id = s.case_id
    join school_people a on a.school_id = s.school_id and a.id = s.author_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    where s.school_id = ${tx.schoolId} and s.case_id = ${caseId}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : SubmissionView.parse(row);
}

/** The grounds that came to a case with appeals joined later, the oldest first. */
export async function addedGrounds(tx: Tx, caseId: string): Promise<AddedGround[]> {
  const found = await sql<unknown>`
    select code, facts, happened_on as "happenedOn", added_on as "addedOn" from cases_grounds
    where school_id = ${tx.schoolId} and case_id = ${caseId} and added_on is not null order by added_on, code`.execute(
    tx.db,
  );
  return found.rows.map((row) => AddedGround.parse(row));
}
