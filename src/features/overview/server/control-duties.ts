import { sql, type RawBuilder } from 'kysely';
import { unsealedFor } from '#features/cases/server/public.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { plainDateOf } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ControlKind, ControlSection } from '../contract.ts';
import { expectedByPack, loadedPacks } from './expected-by-pack.ts';

type Part = RawBuilder<unknown>;
type Said = {
  readonly kind: ControlKind;
  readonly clause: Part | number;
  /** What the row is of: with the kind, its key. */
  readonly of: Part;
  readonly since: Part;
  readonly caseId?: Part;
  readonly meetingId?: Part;
  readonly pupil?: Part;
  readonly number?: Part;
  readonly what?: Part;
  readonly reason?: Part;
};

const nothing = (type: string): Part => sql`null::${sql.raw(type)}`;

function columns(said: Said): Part {
  const clause = typeof said.clause === 'number' ? sql.lit(said.clause) : said.clause;
  return sql`${sql.lit(`${said.kind}:`)} || ${said.of}::text as key, ${sql.lit(said.kind)}::text as kind, (${clause})::int as clause,
    (${said.since})::date as since, ${said.caseId ?? nothing('uuid')} as "caseId", ${said.meetingId ?? nothing('uuid')} as "meetingId",
    ${said.pupil ?? nothing('uuid')} as "pupilId", ${said.number ?? nothing('int')} as number, ${said.what ?? nothing('text')} as what,
    ${said.reason ?? nothing('text')} as reason`;
}

const inAlmaty = (at: Part): Part => sql`${at} at time zone 'Asia/Almaty'`;

/** The duties of one section of the control page (clause 10), as parts of one statement. */
export async function controlDuties(tx: Tx, section: ControlSection, personId: string): Promise<readonly Part[]> {
  switch (section) {
    case 'overdue':
      return [await dossiersLate(tx), termsOver(tx), measuresOverdue(tx), meetingsNotHeld(tx)];
    case 'departures':
      return [departuresOfYear(tx, personId)];
    case 'unsigned':
      return [protocolsUnsigned(tx)];
    case 'undelivered':
      return [invitationsUndelivered(tx), copiesUndelivered(tx)];
  }
}

async function dossiersLate(tx: Tx): Promise<Part> {
  const found = await sql<{ loaded: string[] }>`select ${loadedPacks(tx)} as loaded`.execute(tx.db);
  return sql`
  select ${columns({ kind: 'dossier-late', clause: 11, of: sql`d.case_id || d.purpose`, since: sql`d.due_on`, caseId: sql`c.id`, pupil: sql`c.pupil_id` })}
  from dossier_dues d
  join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
  join ${await expectedByPack(tx, found.rows[0]?.loaded ?? [])} on expected.pack = c.pack_id and expected.purpose = d.purpose
  where d.school_id = ${tx.schoolId} and d.due_on < ${tx.today} and d.meeting_on >= ${tx.today}
    and c.state = case d.purpose when 'placing' then 'submitted' else 'on-record' end
    and exists (select 1 from unnest(expected.kinds) as e (kind) where not exists (select 1 from dossier_papers f
      where f.school_id = d.school_id and f.case_id = d.case_id and f.purpose = d.purpose and f.kind = e.kind
        and f.state in ('written', 'received', 'not-needed')))`;
}

const termsOver = (tx: Tx): Part => sql`
  select ${columns({ kind: 'term-over', clause: 16, of: sql`c.id`, since: sql`c.ends_on`, caseId: sql`c.id`, pupil: sql`c.pupil_id` })}
  from cases_cases c where c.school_id = ${tx.schoolId} and c.state = 'on-record' and c.ends_on < ${tx.today}`;

const measuresOverdue = (tx: Tx): Part => sql`
  select ${columns({ kind: 'measures-overdue', clause: 15, of: sql`c.id`, since: sql`o.since`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, number: sql`o.n` })}
  from (select l.school_id, l.case_id, min(s.due_on) as since, count(*)::int as n
    from plan_measures s join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id
    where s.school_id = ${tx.schoolId} and l.state = 'approved' and s.outcome is null and s.due_on < ${tx.today}
    group by l.school_id, l.case_id) o
  join cases_cases c on c.school_id = o.school_id and c.id = o.case_id
  where c.state = 'on-record'`;

/** Called for a day that is over, or opened that day and never closed. */
const meetingsNotHeld = (tx: Tx): Part => {
  const said = {
    clause: 5,
    of: sql`m.id`,
    since: sql`m.held_on`,
    meetingId: sql`m.id`,
    number: sql`m.number::int`,
  };
  const from = (state: 'called' | 'opened'): Part =>
    sql`from council_meetings m where m.school_id = ${tx.schoolId} and m.state = ${state} and m.held_on < ${tx.today}`;
  return sql`select ${columns({ ...said, kind: 'meeting-not-held' })} ${from('called')}
    union all select ${columns({ ...said, kind: 'meeting-not-closed' })} ${from('opened')}`;
};

/** Of this school year. A sealed case keeps its departures to itself until it is opened with a reason (clause 21). */
const departuresOfYear = (tx: Tx, personId: string): Part => sql`
  select ${columns({
    kind: 'departure',
    clause: sql`d.clause`,
    of: sql`d.id`,
    since: inAlmaty(sql`d.at`),
    caseId: sql`d.case_id`,
    meetingId: sql`d.meeting_id`,
    pupil: sql`c.pupil_id`,
    what: sql`d.what`,
    reason: sql`d.reason`,
  })}
  from departures d left join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
  where d.school_id = ${tx.schoolId} and (${inAlmaty(sql`d.at`)})::date >= ${plainDateOf(schoolYearOf(tx.today), 9, 1)}
    and (c.id is null or ${unsealedFor(tx, personId)})`;

/** Clause 13: a protocol counts when both have signed; until it is locked nobody can. */
const protocolsUnsigned = (tx: Tx): Part => {
  const said = {
    clause: 13,
    of: sql`p.id`,
    since: sql`m.held_on`,
    meetingId: sql`m.id`,
    number: sql`p.number::int`,
  };
  const from = sql`from council_protocols p join council_meetings m on m.school_id = p.school_id and m.id = p.meeting_id
    where p.school_id = ${tx.schoolId} and m.state = 'closed'`;
  return sql`select ${columns({ ...said, kind: 'protocol-to-lock' })} ${from} and p.state = 'drafted'
    union all select ${columns({ ...said, kind: 'protocol-to-sign' })} ${from} and p.state in ('locked', 'signed-by-one')`;
};

/** Clause 9, of meetings that are still to come. */
const invitationsUndelivered = (tx: Tx): Part => sql`
  select ${columns({
    kind: 'invitation-not-delivered',
    clause: 9,
    of: sql`n.id`,
    since: sql`n.made_on`,
    caseId: sql`c.id`,
    meetingId: sql`m.id`,
    pupil: sql`c.pupil_id`,
    number: sql`m.number::int`,
  })}
  from council_invitations n
  join council_items i on i.school_id = n.school_id and i.id = n.item_id
  join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
  where n.school_id = ${tx.schoolId} and n.guardian_id is not null and m.state = 'called'
    and (n.outcome is null or (n.told_on, n.told_at) is distinct from (m.held_on, m.starts_at))`;

/** Clause 14. */
const copiesUndelivered = (tx: Tx): Part => sql`
  select ${columns({ kind: 'copy-not-delivered', clause: 14, of: sql`l.id`, since: sql`l.approved_on`, caseId: sql`c.id`, pupil: sql`c.pupil_id` })}
  from plan_plans l join cases_cases c on c.school_id = l.school_id and c.id = l.case_id
  where l.school_id = ${tx.schoolId} and l.state = 'approved' and c.state = 'on-record'
    and not exists (select 1 from plan_deliveries d where d.school_id = l.school_id and d.plan_id = l.id)`;
