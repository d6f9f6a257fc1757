import { sql } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import { planInForce } from '#features/plan/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkOpen } from '../rules/check-contact.ts';
import { figures as contract } from '../rules/figures-contract.ts';
import { helpsChild } from '../rules/may-read-support.ts';
import { absencesOf, marksOf } from './figure-store.ts';
import { readSupportCase } from './support-case.ts';

/** For whoever helps the child; a member on an agenda is told nothing. */
export const figures = reading({
  contract,
  read: async (tx, input, actor) => {
    const ofCase = await readSupportCase(tx, input.caseId, actor);
    if (ofCase === null || !helpsChild(ofCase.reader)) return null;
    const plan = await planInForce(tx, ofCase.id);
    return {
      caseId: ofCase.id,
      today: tx.today,
      schoolYear: schoolYearOf(tx.today),
      placedOn: ofCase.placedOn,
      mayWrite: checkOpen(ofCase.state).ok,
      absences: await absencesOf(tx, ofCase.id),
      marks: await marksOf(tx, ofCase.id),
      measures: (plan?.measures ?? []).map(({ id, words, dueOn }) => ({ id, words, dueOn })),
      last: await lastBatch(tx, ofCase.id),
    };
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});

async function lastBatch(tx: Tx, caseId: string) {
  const found = await sql<{ batchId: string; byName: string | null; at: Date; rows: number }>`
    select b.id as "batchId", ${nameSql('p')} as "byName", b.entered_at as at, jsonb_array_length(b.rows) as rows
    from monitoring_batches b left join school_people p on p.school_id = b.school_id and p.id = b.entered_by
    where b.school_id = ${tx.schoolId} and b.case_id = ${caseId} and b.undone_at is null order by b.id desc limit 1`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  const { at, byName, ...rest } = row;
  return { ...rest, byName: byName ?? '', on: dayOfMoment(at) };
}
