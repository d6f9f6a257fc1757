import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { expectedPapers } from '#features/dossier/rules/expected-papers.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { Purpose } from '#features/dossier/rules/paper-kind.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Duty } from '../contract.ts';
import { classNameSql, shortNameSql } from './name-and-class.ts';

const most = 20;
const Row = Duty.extend({ purpose: Purpose.nullable() });

/** Everything that waits in the school, for head, deputy and social pedagogue: one statement, a bounded part of each kind. */
export async function dutiesOfKeepers(tx: Tx, offerDaysBefore: number): Promise<Duty[]> {
  const offered = addDays(tx.today, offerDaysBefore);
  const parts = [
    appealsToAnswer(tx),
    dossiersDue(tx),
    casesWaiting(tx),
    invitationsToHand(tx),
    meetingsToHold(tx),
    protocolsToSign(tx),
    termsEnding(tx, offered),
    copiesToDeliver(tx),
    measuresOverdue(tx),
    scansMissing(tx),
    plansMissing(tx),
    compositionMissing(tx),
  ];
  const waiting = sql.join(
    parts.map((part) => sql`(${part} limit ${sql.lit(most)})`),
    sql` union all `,
  );
  const found = await sql<unknown>`
    select d.kind, d.id, d."caseId", d."meetingId", k.name as "pupilName", k.class as "className", d."personName", d."on",
      d.codes, d."packId", d.number, d.danger, d.purpose
    from (${waiting}) d
    left join lateral (select ${shortNameSql('p')} as name, ${classNameSql(tx.today)} as class from pupils_pupils p
      where p.school_id = ${tx.schoolId} and p.id = d."pupilId") k on true`.execute(tx.db);
  const rows = found.rows.map((row) => Row.parse(row));
  const packs = await packsById(
    tx,
    rows.flatMap(({ packId }) => packId ?? []),
  );
  return rows.flatMap((row) => withMissingPapers(row, packs));
}

/** A dossier that lacks nothing is no duty. `codes` come as papers already there and leave as papers missing. */
function withMissingPapers({ purpose, ...duty }: z.infer<typeof Row>, packs: ReadonlyMap<string, Pack>): Duty[] {
  const pack = duty.packId === null ? undefined : packs.get(duty.packId);
  if (duty.kind !== 'dossier-incomplete' || pack === undefined || purpose === null) return [duty];
  const there = new Set(duty.codes);
  const missing = expectedPapers(pack, purpose)
    .map((paper) => paper.kind)
    .filter((kind) => !there.has(kind));
  return missing.length === 0 ? [] : [{ ...duty, codes: missing }];
}

type Columns = {
  readonly kind: string;
  readonly id: RawBuilder<unknown>;
  readonly caseId?: RawBuilder<unknown>;
  readonly meetingId?: RawBuilder<unknown>;
  readonly pupil?: RawBuilder<unknown>;
  readonly person?: RawBuilder<unknown>;
  readonly on?: RawBuilder<unknown>;
  readonly codes?: RawBuilder<unknown>;
  readonly pack?: RawBuilder<unknown>;
  readonly number?: RawBuilder<unknown>;
  readonly danger?: RawBuilder<unknown>;
  readonly purpose?: RawBuilder<unknown>;
};

const none = (type: string): RawBuilder<unknown> => sql`null::${sql.raw(type)}`;

/** What a kind of duty does not say. */
const unsaid = {
  caseId: none('uuid'),
  meetingId: none('uuid'),
  pupil: none('uuid'),
  person: none('text'),
  on: none('date'),
  codes: sql<unknown>`array[]::text[]`,
  pack: none('text'),
  number: none('int'),
  danger: sql<unknown>`false`,
  purpose: none('text'),
};

/** The pupil as an id: name and class are read once, for the few rows that are shown. */
function columns(said: Columns): RawBuilder<unknown> {
  const one = { ...unsaid, ...said };
  return sql`select ${sql.lit(one.kind)}::text as kind, ${one.id} as id, ${one.caseId} as "caseId",
    ${one.meetingId} as "meetingId", ${one.pupil} as "pupilId", ${one.person} as "personName", ${one.on} as "on",
    ${one.codes} as codes, ${one.pack} as "packId", ${one.number} as number, ${one.danger} as danger,
    ${one.purpose} as purpose`;
}

const appealsToAnswer = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({
    kind: 'answer-appeal',
    id: sql`a.id`,
    pupil: sql`a.pupil_id`,
    on: sql`(a.sent_at at time zone 'Asia/Almaty')::date`,
    codes: sql`a.grounds`,
    pack: sql`a.pack_id`,
    danger: sql`cardinality(a.danger) > 0`,
    person: sql`coalesce(${shortNameSql('w')}, a.author_name)`,
  })}
  from referral_appeals a
  left join school_people w on w.school_id = a.school_id and w.id = a.author_id
  where a.school_id = ${tx.schoolId} and a.state = 'sent' order by cardinality(a.danger) > 0 desc, a.sent_at`;

const dossiersDue = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({
    kind: 'dossier-incomplete',
    id: sql`c.id`,
    caseId: sql`c.id`,
    pupil: sql`c.pupil_id`,
    on: sql`d.due_on`,
    pack: sql`c.pack_id`,
    purpose: sql`d.purpose`,
    codes: sql`array(select f.kind from dossier_papers f where f.school_id = d.school_id and f.case_id = d.case_id
      and f.purpose = d.purpose and f.state in ('written', 'received', 'not-needed'))`,
  })}
  from dossier_dues d
  join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
  where d.school_id = ${tx.schoolId} and d.meeting_on >= ${tx.today} and c.state in ('submitted', 'on-record') order by d.due_on`;

/** On the agenda of a meeting that was not cancelled and whose protocol does not yet have effect. */
const onAgenda = (tx: Tx): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  left join council_protocols pr on pr.school_id = m.school_id and pr.meeting_id = m.id
  where i.school_id = ${tx.schoolId} and i.case_id = c.id and m.state <> 'cancelled' and coalesce(pr.state, '') <> 'signed'
    and coalesce(i.outcome, '') <> 'rolled-over')`;

const casesWaiting = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'case-waits-for-agenda', id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`c.opened_on` })}
  from cases_cases c
  where c.school_id = ${tx.schoolId} and c.state = 'submitted' and not ${onAgenda(tx)} order by c.opened_on`;

const invitationsToHand = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'hand-over-invitation', id: sql`m.id`, caseId: sql`c.id`, meetingId: sql`m.id`, pupil: sql`c.pupil_id`, on: sql`m.held_on`, person: shortNameSql('g') })}
  from council_invitations n
  join council_items i on i.school_id = n.school_id and i.id = n.item_id
  join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  join pupils_guardians g on g.school_id = n.school_id and g.id = n.guardian_id
  join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
  where n.school_id = ${tx.schoolId} and n.outcome is null and m.state = 'called' order by m.held_on`;

const meetingsToHold = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'hold-meeting', id: sql`m.id`, meetingId: sql`m.id`, on: sql`m.held_on`, number: sql`m.number::int` })}
  from council_meetings m
  where m.school_id = ${tx.schoolId} and (m.state = 'opened' or (m.state = 'called' and m.held_on <= ${tx.today})) order by m.held_on`;

const protocolsToSign = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'sign-protocol', id: sql`m.id`, meetingId: sql`m.id`, on: sql`m.held_on`, number: sql`pr.number::int`, codes: sql`array[pr.state]` })}
  from council_protocols pr join council_meetings m on m.school_id = pr.school_id and m.id = pr.meeting_id
  where pr.school_id = ${tx.schoolId} and pr.state <> 'signed' and m.state = 'closed' order by m.held_on`;

const termsEnding = (tx: Tx, offered: PlainDate): RawBuilder<unknown> => sql`
  ${columns({
    kind: 'term-ends',
    id: sql`c.id`,
    caseId: sql`c.id`,
    pupil: sql`c.pupil_id`,
    on: sql`c.ends_on`,
    codes: sql`case when c.ends_on < ${tx.today} then array['over'] else array[]::text[] end`,
  })}
  from cases_cases c
  where c.school_id = ${tx.schoolId} and c.state = 'on-record' and c.ends_on <= ${offered} and not ${onAgenda(tx)} order by c.ends_on`;

const copiesToDeliver = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'copy-not-delivered', id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`l.approved_on` })}
  from plan_plans l join cases_cases c on c.school_id = l.school_id and c.id = l.case_id
  where l.school_id = ${tx.schoolId} and l.state = 'approved' and c.state = 'on-record'
    and not exists (select 1 from plan_deliveries d where d.school_id = l.school_id and d.plan_id = l.id) order by l.approved_on`;

const measuresOverdue = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'measures-overdue', id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`o.since`, number: sql`o.n` })}
  from (select l.school_id, l.case_id, min(s.due_on) as since, count(*)::int as n
    from plan_measures s join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id
    where s.school_id = ${tx.schoolId} and l.state = 'approved' and s.outcome is null and s.due_on < ${tx.today}
    group by l.school_id, l.case_id) o
  join cases_cases c on c.school_id = o.school_id and c.id = o.case_id
  where c.state = 'on-record' order by o.since`;

/** Clause 13: a protocol entered from paper whose scan has not followed. */
const scansMissing = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'scan-missing', id: sql`m.id`, meetingId: sql`m.id`, on: sql`m.held_on`, number: sql`pr.number::int` })}
  from council_protocols pr join council_meetings m on m.school_id = pr.school_id and m.id = pr.meeting_id
  where pr.school_id = ${tx.schoolId} and pr.from_paper and pr.scan_id is null order by m.held_on`;

/** Clause 12: a case entered from paper, on record, without a plan in force. */
const plansMissing = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'plan-missing', id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`c.placed_on` })}
  from cases_cases c
  where c.school_id = ${tx.schoolId} and c.after_the_fact and c.state = 'on-record' and not exists (select 1 from plan_plans l
    where l.school_id = c.school_id and l.case_id = c.id and l.state = 'approved') order by c.placed_on, c.id`;

const compositionMissing = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'no-composition', id: sql`s.school_id` })}
  from school_schools s
  where s.school_id = ${tx.schoolId} and not exists (select 1 from council_compositions k
    where k.school_id = s.school_id and k.starts_on <= ${tx.today} and (k.ends_on is null or k.ends_on >= ${tx.today}))`;
