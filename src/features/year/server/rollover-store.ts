import { sql } from 'kysely';
import { z } from 'zod';
import { TurnOfEnrolments } from '#features/pupils/server/public.ts';
import { TurnOfClasses } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { RolloverCounts } from '../rules/rollover-plan.ts';

export const Effects = z.object({ classes: TurnOfClasses, enrolments: TurnOfEnrolments });
export type Effects = z.infer<typeof Effects>;

const Stored = z.object({
  id: z.string(),
  schoolYear: z.number(),
  effectiveOn: PlainDate,
  appliedAt: z.date(),
  appliedBy: z.string(),
  counts: RolloverCounts,
  effects: Effects,
});
export type StoredTurn = z.infer<typeof Stored>;

type Which = { readonly schoolYear: number } | { readonly id: string };

/** A turn of the year that stands, by its year or its id; null when there is none or it was taken back. */
export async function findTurn(tx: Tx, which: Which): Promise<StoredTurn | null> {
  const found = await sql<unknown>`
    select r.id, r.school_year as "schoolYear", r.effective_on as "effectiveOn", r.applied_at as "appliedAt",
      concat_ws(' ', p.family, p.given) as "appliedBy", r.counts, r.effects
    from year_rollovers r join school_people p on p.school_id = r.school_id and p.id = r.applied_by
    where r.school_id = ${tx.schoolId} and r.undone_at is null
      and ${'id' in which ? sql`r.id = ${which.id}` : sql`r.school_year = ${which.schoolYear}`}`.execute(tx.db);
  return found.rows[0] === undefined ? null : Stored.parse(found.rows[0]);
}
