import { sql, type RawBuilder } from 'kysely';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { DutyKind } from '../contract.ts';
import { columns } from './duty-columns.ts';
import { familyWaits } from './duties-of-family.ts';
import { receiptsMissing, repliesOverdue } from './duties-of-petitions.ts';
import { returnsDue, reviewsDue } from './duties-of-support.ts';
import { expectedByPack } from './expected-by-pack.ts';
import { shortNameSql } from './name-and-class.ts';

/** How early the school is told, and how often it looks back: its settings; and the packs it loaded. */
export type Ahead = {
  readonly offerDaysBefore: number;
  readonly reviewWeeks: number;
  readonly commissionReplyDays: number;
  readonly loaded: readonly string[];
};
type Parts = Readonly<Partial<Record<DutyKind, RawBuilder<unknown>>>>;

/** Everything that waits in the school, for head, deputy and social pedagogue: the rows of each kind, the most urgent first. */
export async function dutyParts(tx: Tx, ahead: Ahead): Promise<Parts> {
  const { offerDaysBefore, reviewWeeks, commissionReplyDays, loaded } = ahead;
  const offered = addDays(tx.today, offerDaysBefore);
  const expected = await expectedByPack(tx, loaded);
  return {
    'answer-appeal': appealsToAnswer(tx),
    'dossier-incomplete': dossiersDue(tx, expected),
    'case-waits-for-agenda': casesWaiting(tx),
    'hand-over-invitation': invitationsToHand(tx),
    'tell-new-day': newDaysToTell(tx),
    'renew-link': linksLocked(tx),
    'hold-meeting': meetingsToHold(tx),
    'sign-protocol': protocolsToSign(tx),
    'term-over': termsOver(tx),
    'term-ends': termsEnding(tx, offered),
    'copy-not-delivered': copiesToDeliver(tx),
    'measures-overdue': measuresOverdue(tx),
    'family-refuse-help': familyWaits(tx, 'refuse-help'),
    'family-disagree': familyWaits(tx, 'disagree'),
    'family-question': familyWaits(tx, 'question'),
    'return-to-contact': returnsDue(tx),
    'review-due': reviewsDue(tx, reviewWeeks),
    'petition-reply-overdue': repliesOverdue(tx, commissionReplyDays),
    'petition-receipt-missing': receiptsMissing(tx, commissionReplyDays),
    'scan-missing': scansMissing(tx),
    'plan-missing': plansMissing(tx),
    'no-composition': compositionMissing(tx),
  };
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

/** Clause 11. A dossier that lacks nothing is no duty; `codes` are the papers it lacks, in the order of its pack. */
const dossiersDue = (tx: Tx, expected: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${columns({
    kind: 'dossier-incomplete',
    id: sql`c.id`,
    caseId: sql`c.id`,
    pupil: sql`c.pupil_id`,
    on: sql`d.due_on`,
    pack: sql`c.pack_id`,
    codes: sql`lacks.kinds`,
  })}
  from dossier_dues d
  join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
  join ${expected} on expected.pack = c.pack_id and expected.purpose = d.purpose
  join lateral (select array(select e.kind from unnest(expected.kinds) with ordinality as e (kind, place)
    where not exists (select 1 from dossier_papers f where f.school_id = d.school_id and f.case_id = d.case_id
      and f.purpose = d.purpose and f.kind = e.kind and f.state in ('written', 'received', 'not-needed'))
    order by e.place) as kinds) lacks on cardinality(lacks.kinds) > 0
  where d.school_id = ${tx.schoolId} and d.meeting_on >= ${tx.today}
    and c.state = case d.purpose when 'placing' then 'submitted' else 'on-record' end order by d.due_on`;

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

/** Clause 9: handed over before the meeting was moved, and not again since. */
const newDaysToTell = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'tell-new-day', id: sql`m.id`, caseId: sql`c.id`, meetingId: sql`m.id`, pupil: sql`c.pupil_id`, on: sql`m.held_on`, person: shortNameSql('w') })}
  from council_invitations n
  join council_items i on i.school_id = n.school_id and i.id = n.item_id
  join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  join pupils_guardians w on w.school_id = n.school_id and w.id = n.guardian_id
  join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
  where n.school_id = ${tx.schoolId} and n.outcome is not null and m.state = 'called'
    and (n.told_on, n.told_at) is distinct from (m.held_on, m.starts_at) order by m.held_on`;

/** Five wrong codes in a row: whoever has the link waits at the door until it is renewed. */
const linksLocked = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'renew-link', id: sql`coalesce(m.id, c.id)`, caseId: sql`c.id`, meetingId: sql`m.id`, pupil: sql`c.pupil_id`, on: sql`m.held_on`, person: sql`w.name` })}
  from links_links l
  left join council_items i on i.school_id = l.school_id and i.id = l.item_id
  left join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  left join cases_cases c on c.school_id = l.school_id and c.id = coalesce(l.case_id, i.case_id)
  join lateral (
    select ${shortNameSql('g')} as name from pupils_guardians g where g.school_id = l.school_id and g.id = l.guardian_id
    union all
    select ${shortNameSql('h')} from school_people h where h.school_id = l.school_id and h.id = l.person_id
  ) w on true
  where l.school_id = ${tx.schoolId} and l.wrong_codes >= 5 and links_state(l, ${tx.today}) = 'locked'
    and (l.case_id is not null or m.state in ('called', 'opened')) order by m.held_on, l.id`;

const meetingsToHold = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'hold-meeting', id: sql`m.id`, meetingId: sql`m.id`, on: sql`m.held_on`, number: sql`m.number::int` })}
  from council_meetings m
  where m.school_id = ${tx.schoolId} and (m.state = 'opened' or (m.state = 'called' and m.held_on <= ${tx.today})) order by m.held_on`;

const protocolsToSign = (tx: Tx): RawBuilder<unknown> => sql`
  ${columns({ kind: 'sign-protocol', id: sql`m.id`, meetingId: sql`m.id`, on: sql`m.held_on`, number: sql`pr.number::int`, codes: sql`array[pr.state]` })}
  from council_protocols pr join council_meetings m on m.school_id = pr.school_id and m.id = pr.meeting_id
  where pr.school_id = ${tx.schoolId} and pr.state <> 'signed' and m.state = 'closed' order by m.held_on`;

/** A term that ended is another duty than one that ends soon. */
const termsOver = (tx: Tx): RawBuilder<unknown> => termsTo(tx, 'term-over', sql`c.ends_on < ${tx.today}`);

const termsEnding = (tx: Tx, offered: PlainDate): RawBuilder<unknown> =>
  termsTo(tx, 'term-ends', sql`c.ends_on between ${tx.today} and ${offered}`);

const termsTo = (tx: Tx, kind: DutyKind, when: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${columns({ kind, id: sql`c.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`c.ends_on` })}
  from cases_cases c
  where c.school_id = ${tx.schoolId} and c.state = 'on-record' and ${when} and not ${onAgenda(tx)} order by c.ends_on`;

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
