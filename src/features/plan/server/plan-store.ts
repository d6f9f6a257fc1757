import { sql, type RawBuilder } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PlanView, type PlanState } from '../contract.ts';
import { marksSql, reassignedSql } from './measure-parts.ts';

/** Revisions of these cases' plans in those states, the newest first: one statement, whole tables. */
export async function readPlans(tx: Tx, caseIds: readonly string[], states: readonly PlanState[]): Promise<PlanView[]> {
  if (caseIds.length === 0) return [];
  return plansWhere(tx, sql`pl.case_id = any(${[...caseIds]}::uuid[]) and pl.state = any(${[...states]}::text[])`);
}

/** One revision, whoever's case it belongs to: ask for the reach of the case first. */
export async function readPlan(tx: Tx, planId: string): Promise<PlanView | null> {
  const [plan] = await plansWhere(tx, sql`pl.id = ${planId}`);
  return plan ?? null;
}

async function plansWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<PlanView[]> {
  const found = await sql<unknown>`
    select pl.id, pl.case_id as "caseId", pl.revision, pl.state, pl.goal, pl.approved_on as "approvedOn", pl.ends_on as "endsOn",
      pl.meeting_id as "meetingId", pl.item_id as "itemId",
      pl.protocol_number as "protocolNumber", coalesce(${nameSql('a')}, '') as "authorName", pl.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'words', k.words) order by k.position, k.id)
        from plan_causes k where k.school_id = pl.school_id and k.plan_id = pl.id), '[]') as causes,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'section', m.section, 'causeId', m.cause_id,
          'words', m.words, 'form', m.form, 'responsibleIds', to_jsonb(m.responsible_ids), 'outsiders', m.outsiders,
          'goesOnFrom', m.goes_on_from, 'fileIds', to_jsonb(m.file_ids), 'marks', ${marksSql}, 'reassigned', ${reassignedSql},
          'dueOn', m.due_on, 'frequency', m.frequency, 'startsOn', m.starts_on, 'expected', m.expected,
          'outcome', m.outcome, 'doneOn', m.done_on, 'result', m.result, 'markedByName', ${nameSql('b')}, 'version', m.version,
          'responsible', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', ${nameSql('r')}) order by array_position(m.responsible_ids, r.id))
            from school_people r where r.school_id = m.school_id and r.id = any(m.responsible_ids)), '[]')) order by m.position, m.id)
        from plan_measures m left join school_people b on b.school_id = m.school_id and b.id = m.marked_by
        where m.school_id = pl.school_id and m.plan_id = pl.id), '[]') as measures
    from plan_plans pl left join school_people a on a.school_id = pl.school_id and a.id = pl.author_id
    where pl.school_id = ${tx.schoolId} and ${condition}
    order by pl.revision desc`.execute(tx.db);
  return found.rows.map((row) => PlanView.parse(row));
}

/** The draft the Council would approve, with causes and measures. */
export async function planForApproval(tx: Tx, caseId: string): Promise<PlanView | null> {
  const [draft] = await readPlans(tx, [caseId], ['draft']);
  return draft ?? null;
}

/** The plan approved last. */
export async function planInForce(tx: Tx, caseId: string): Promise<PlanView | null> {
  const [plan] = await readPlans(tx, [caseId], ['approved']);
  return plan ?? null;
}
