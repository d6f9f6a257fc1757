import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';

type Taken = { readonly planId: string; readonly caseId: string; readonly guardianId: string };

/**
 * Clause 14: the copy of the plan was taken through the family's link, today and by nobody of the school. Whoever has a
 * copy already keeps the delivery that was recorded.
 */
export async function deliverByLink(tx: Tx, { planId, caseId, guardianId }: Taken): Promise<void> {
  await sql`select 1 from plan_plans where school_id = ${tx.schoolId} and id = ${planId} for update`.execute(tx.db);
  const id = newId(tx.now.getTime());
  const made = await sql`
    insert into plan_deliveries (school_id, id, plan_id, guardian_id, outcome, on_day, way, witnesses, recorded_at)
    select ${tx.schoolId}::uuid, ${id}::uuid, pl.id, ${guardianId}::uuid, 'handed', ${tx.today}::date, 'link', '{}', ${tx.now}::timestamptz
    from plan_plans pl
    where pl.school_id = ${tx.schoolId} and pl.id = ${planId} and pl.case_id = ${caseId} and pl.state = 'approved'
      and not exists (select 1 from plan_deliveries d where d.school_id = pl.school_id and d.plan_id = pl.id
        and d.guardian_id = ${guardianId} and d.outcome = 'handed')`.execute(tx.db);
  if (made.numAffectedRows === 0n) return;
  const about = { kind: 'plan-delivery', id, caseId };
  tx.notes.push({ verb: 'plan.take-copy', clause: 14, about, text: { planId, guardianId } });
}
