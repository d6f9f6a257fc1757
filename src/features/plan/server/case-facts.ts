import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CaseState, Ground } from '#features/cases/contract.ts';
import { caseWithin, classJoin, nameSql } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';

const CaseFacts = z.object({
  id: z.string(),
  state: CaseState,
  packId: z.string(),
  pupilId: z.string(),
  pupilName: z.string(),
  bornOn: PlainDate,
  className: z.string(),
  responsible: z.object({ id: z.string(), name: z.string() }),
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  grounds: z.array(Ground),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** What a panel of the case page needs of its case: within reach, a sealed one only while it was opened with a reason. */
export const caseFacts = (tx: Tx, caseId: string, actor: Actor): Promise<CaseFacts | null> =>
  readFacts(tx, sql`${caseId}`, actor);

/** The same for the case of a plan. */
export const caseFactsOfPlan = (tx: Tx, planId: string, actor: Actor): Promise<CaseFacts | null> =>
  readFacts(
    tx,
    sql`(select l.case_id from plan_plans l where l.school_id = ${tx.schoolId} and l.id = ${planId})`,
    actor,
  );

async function readFacts(tx: Tx, caseId: RawBuilder<unknown>, actor: Actor): Promise<CaseFacts | null> {
  const found = await sql<unknown>`
    select c.id, c.state, c.pack_id as "packId", c.pupil_id as "pupilId", ${nameSql('p')} as "pupilName", p.born_on as "bornOn",
      coalesce(k.name, '') as "className", jsonb_build_object('id', r.id, 'name', ${nameSql('r')}) as responsible,
      c.placed_on as "placedOn", c.ends_on as "endsOn",
      (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'facts', g.facts) order by g.code), '[]')
        from cases_grounds g where g.school_id = c.school_id and g.case_id = c.id) as grounds
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    ${classJoin(tx.today)}
    where c.school_id = ${tx.schoolId} and c.id = ${caseId} and ${caseWithin(reachOf(actor), tx.today)}
      and (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id
        and u.case_id = c.id and u.person_id = ${actor.personId} and u.until > ${tx.now}))`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : CaseFacts.parse(row);
}
