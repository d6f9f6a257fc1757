import { sql } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Delivery } from '../contract.ts';

/** Deliveries of every revision of the case, the newest first. */
export async function readDeliveries(tx: Tx, caseId: string): Promise<Delivery[]> {
  const found = await sql<unknown>`
    select d.id, d.plan_id as "planId", d.guardian_id as "guardianId", ${nameSql('g')} as "guardianName", d.outcome,
      d.on_day as "onDay", d.way, d.witnesses, d.note, d.file_id as "fileId", coalesce(${nameSql('r')}, '') as "recordedByName"
    from plan_deliveries d
    join plan_plans pl on pl.school_id = d.school_id and pl.id = d.plan_id
    join pupils_guardians g on g.school_id = d.school_id and g.id = d.guardian_id
    left join school_people r on r.school_id = d.school_id and r.id = d.recorded_by
    where d.school_id = ${tx.schoolId} and pl.case_id = ${caseId} order by d.on_day desc, d.id desc`.execute(tx.db);
  return found.rows.map((row) => Delivery.parse(row));
}
