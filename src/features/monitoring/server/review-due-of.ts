import { sql } from 'kysely';
import { schoolOf } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { reviewDue } from '../rules/review-due.ts';
import type { SupportCase } from './support-case.ts';

/** When the plan of a child on record is looked at next; null while there is no term. */
export async function reviewDueOf(
  tx: Tx,
  { id, state, placedOn }: Pick<SupportCase, 'id' | 'state' | 'placedOn'>,
): Promise<PlainDate | null> {
  if (state !== 'on-record' || placedOn === null) return null;
  const found = await sql<{ on: string | null }>`
    select max(on_day) as on from monitoring_reviews where school_id = ${tx.schoolId} and case_id = ${id}`.execute(
    tx.db,
  );
  const last = PlainDate.nullable().parse(found.rows[0]?.on ?? null);
  const { settings } = await schoolOf(tx);
  return reviewDue(last === null || last < placedOn ? placedOn : last, settings.reviewWeeks);
}
