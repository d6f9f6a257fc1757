import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { saidByFamily } from '#features/links/server/public.ts';
import { contactsOf } from '#features/monitoring/server/public.ts';
import { deliveriesOf, measureResultsOf } from '#features/plan/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import type { Tx } from '#kernel/server/tx.ts';
import {
  fromContact,
  fromDelivery,
  fromFamily,
  fromHand,
  fromInvitation,
  fromMeasure,
} from '../rules/evidence-from.ts';
import type { EvidenceLine } from '../rules/petition-shapes.ts';
import { evidenceKinds, refusalLadder, type Ladder } from '../rules/refusal-ladder.ts';

/** Everything the school has written down that clause 17 rests on, each from its own entry; ask for the reach of the case before. */
export async function ladderOf(tx: Tx, caseId: string): Promise<Ladder<EvidenceLine>> {
  const names = await guardianNames(tx, caseId);
  const contacts = await contactsOf(tx, caseId);
  const said = await saidByFamily(tx, caseId);
  return refusalLadder([
    ...contacts.flatMap((one) =>
      fromContact({ ...one, guardianName: one.guardianId === null ? null : (names.get(one.guardianId) ?? null) }),
    ),
    ...(await deliveriesOf(tx, caseId)).flatMap(fromDelivery),
    ...said.flatMap((one) => fromFamily({ ...one, on: dayOfMoment(new Date(one.saidAt)) })),
    ...(await invitationsMissed(tx, caseId)).flatMap(fromInvitation),
    ...(await measureResultsOf(tx, caseId)).flatMap(fromMeasure),
    ...(await writtenByHand(tx, caseId)).flatMap(fromHand),
  ]);
}

async function guardianNames(tx: Tx, caseId: string): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select g.id, ${nameSql('g')} as name from cases_cases c
    join pupils_guardians g on g.school_id = c.school_id and g.pupil_id = c.pupil_id
    where c.school_id = ${tx.schoolId} and c.id = ${caseId}`.execute(tx.db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

const Missed = z.object({
  id: z.string(),
  guardianName: z.string(),
  how: z.enum(['refused', 'not-come']),
  on: PlainDate,
});

/** Clause 9: parents who turned the notice down, or had it and did not come to their child's question. */
async function invitationsMissed(tx: Tx, caseId: string): Promise<z.infer<typeof Missed>[]> {
  const found = await sql<unknown>`
    select n.id, ${nameSql('g')} as "guardianName", case when n.outcome = 'refused' then 'refused' else 'not-come' end as how,
      case when n.outcome = 'refused' then n.delivered_on else m.held_on end as "on"
    from council_items i
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    join council_invitations n on n.school_id = i.school_id and n.item_id = i.id and n.guardian_id is not null
    join pupils_guardians g on g.school_id = n.school_id and g.id = n.guardian_id
    left join council_visitors v on v.school_id = n.school_id and v.item_id = n.item_id and v.guardian_id = n.guardian_id
    where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and ((n.outcome = 'refused' and n.delivered_on is not null)
      or (n.outcome = 'received' and m.state = 'closed' and i.outcome = 'heard' and not v.present))`.execute(tx.db);
  return found.rows.map((row) => Missed.parse(row));
}

const ByHand = z.object({
  id: z.string(),
  kind: z.enum(evidenceKinds),
  on: PlainDate,
  byName: z.string(),
  guardianName: z.string().nullable(),
  words: Text,
  witnesses: z.array(z.string()),
  fileId: z.string().nullable(),
  version: z.number(),
});

async function writtenByHand(tx: Tx, caseId: string): Promise<z.infer<typeof ByHand>[]> {
  const found = await sql<unknown>`
    select e.id, e.kind, e.on_day as "on", e.by_name as "byName", ${nameSql('g')} as "guardianName", e.words, e.witnesses,
      e.file_id as "fileId", e.version
    from petitions_evidence e left join pupils_guardians g on g.school_id = e.school_id and g.id = e.guardian_id
    where e.school_id = ${tx.schoolId} and e.case_id = ${caseId} and e.struck_on is null`.execute(tx.db);
  return found.rows.map((row) => ByHand.parse(row));
}
