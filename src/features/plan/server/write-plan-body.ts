import { sql } from 'kysely';
import { jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PlanBody } from '../contract.ts';

/**
 * Makes the draft what was typed, in one statement: rows that are new, changed, moved or gone. Returns the plan's new
 * version. Ids of another plan are never overwritten; the rule has refused them before.
 */
export async function writePlanBody(tx: Tx, planId: string, body: PlanBody): Promise<number> {
  const causes = body.causes.map((cause, position) => ({ ...cause, position }));
  const measures = body.measures.map((measure, position) => ({ ...measure, position }));
  const written = await sql<{ version: number }>`
    with cause as (
      select * from jsonb_to_recordset(${JSON.stringify(causes)}::jsonb) as r(id uuid, position smallint, words jsonb)
    ), measure as (
      select * from jsonb_to_recordset(${JSON.stringify(measures)}::jsonb) as r(id uuid, position smallint, kind text, section text,
        "causeId" uuid, words jsonb, form jsonb, "responsibleIds" uuid[], outsiders jsonb, "goesOnFrom" uuid, "dueOn" date, frequency text,
        "startsOn" date, expected jsonb)
    ), causes_written as (
      insert into plan_causes (school_id, id, plan_id, position, words)
      select ${tx.schoolId}::uuid, id, ${planId}::uuid, position, words from cause
      on conflict (school_id, id) do update set position = excluded.position, words = excluded.words
        where plan_causes.plan_id = excluded.plan_id
    ), measures_written as (
      insert into plan_measures (school_id, id, plan_id, position, kind, section, cause_id, words, form, responsible_ids,
        outsiders, goes_on_from, due_on, frequency, starts_on, expected, version)
      select ${tx.schoolId}::uuid, id, ${planId}::uuid, position, kind, section, "causeId", words, form, "responsibleIds",
        outsiders, "goesOnFrom", "dueOn", frequency, case when frequency is null then null else "startsOn" end, expected, 1
      from measure
      on conflict (school_id, id) do update set position = excluded.position, kind = excluded.kind, section = excluded.section,
        cause_id = excluded.cause_id, words = excluded.words, form = excluded.form,
        responsible_ids = excluded.responsible_ids, outsiders = excluded.outsiders, goes_on_from = excluded.goes_on_from,
        due_on = excluded.due_on, frequency = excluded.frequency, starts_on = excluded.starts_on, expected = excluded.expected,
        version = plan_measures.version + 1
        where plan_measures.plan_id = excluded.plan_id
    ), causes_gone as (
      delete from plan_causes where school_id = ${tx.schoolId} and plan_id = ${planId} and id not in (select id from cause)
    ), measures_gone as (
      delete from plan_measures where school_id = ${tx.schoolId} and plan_id = ${planId} and id not in (select id from measure)
    )
    update plan_plans set goal = ${jsonOrNull(body.goal)}, version = version + 1
    where school_id = ${tx.schoolId} and id = ${planId} and state = 'draft' returning version`.execute(tx.db);
  const version = written.rows[0]?.version;
  if (version === undefined) throw new Error('The plan is no draft');
  return version;
}
