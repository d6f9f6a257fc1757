import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { caseWithin, classJoin, nameSql, unsealedFor } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { SupportReader } from '../rules/may-read-support.ts';

const Row = z.object({
  id: z.string(),
  pupilId: z.string(),
  pupilName: z.string(),
  className: z.string(),
  state: CaseState,
  responsibleId: z.string(),
  openedOn: PlainDate,
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  leads: z.boolean(),
  supports: z.boolean(),
});

export type SupportCase = Omit<z.infer<typeof Row>, 'leads' | 'supports'> & { readonly reader: SupportReader };

/** The case within reach and unsealed for the caller, with who they are to it; null otherwise. */
export const readSupportCase = (tx: Tx, caseId: string, actor: Actor): Promise<SupportCase | null> =>
  readCase(tx, caseId, actor, sql``);

/** The same, locked until the transaction ends. */
export const lockSupportCase = (tx: Tx, caseId: string, actor: Actor): Promise<SupportCase | null> =>
  readCase(tx, caseId, actor, sql`for update of c`);

async function readCase(
  tx: Tx,
  caseId: string,
  actor: Actor,
  ending: RawBuilder<unknown>,
): Promise<SupportCase | null> {
  const reach = reachOf(actor);
  const found = await sql<unknown>`
    select c.id, c.pupil_id as "pupilId", ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className", c.state,
      c.responsible_id as "responsibleId", c.opened_on as "openedOn", c.placed_on as "placedOn", c.ends_on as "endsOn",
      coalesce(k.now and k.id = any(${[...reach.classIds]}::uuid[]), false) as leads,
      exists (select 1 from cases_readers x where x.school_id = c.school_id and x.case_id = c.id
        and x.person_id = ${actor.personId} and x.why = 'support') as supports
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    ${classJoin(tx.today)}
    where c.school_id = ${tx.schoolId} and c.id = ${caseId} and ${caseWithin(reach, tx.today)}
      and ${unsealedFor(tx, actor.personId)} ${ending}`.execute(tx.db);
  if (found.rows[0] === undefined) return null;
  const { leads, supports, ...row } = Row.parse(found.rows[0]);
  const responsible = row.responsibleId === actor.personId;
  const { personId, wholeSchool } = reach;
  return { ...row, reader: { personId, wholeSchool, leadsClass: leads, responsible, supports } };
}
