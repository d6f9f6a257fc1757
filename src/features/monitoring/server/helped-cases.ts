import { sql, type RawBuilder } from 'kysely';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * SQL condition on `cases_cases c`: the caller helps this child. The whole school, the class they lead, a case they answer for
 * or support; or a measure of the plan in force is theirs. A case merely on their agenda is none.
 */
export function helpedBy(tx: Tx, actor: Actor): RawBuilder<boolean> {
  const { personId, wholeSchool, classIds } = reachOf(actor);
  if (wholeSchool) return sql<boolean>`true`;
  return sql<boolean>`(c.responsible_id = ${personId}::uuid
    or exists (select 1 from cases_readers r where r.school_id = c.school_id and r.case_id = c.id
      and r.person_id = ${personId} and r.why = 'support')
    or exists (select 1 from pupils_enrolments e where e.school_id = c.school_id and e.pupil_id = c.pupil_id
      and e.class_id = any(${[...classIds]}::uuid[]) and e.starts_on <= ${tx.today} and (e.ends_on is null or e.ends_on >= ${tx.today}))
    or (c.state = 'on-record' and exists (select 1 from plan_measures m
      join plan_plans l on l.school_id = m.school_id and l.id = m.plan_id
      where l.school_id = c.school_id and l.case_id = c.id and l.state = 'approved' and ${personId}::uuid = any(m.responsible_ids))))`;
}

/** Open cases only: a closed one has no log to write in. */
export const isOpen = sql<boolean>`c.state in ('submitted', 'on-record') and c.sealed_at is null`;
