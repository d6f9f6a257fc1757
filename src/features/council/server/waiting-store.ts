import { sql } from 'kysely';
import { z } from 'zod';
import { packInForceSql } from '#features/procedure/server/public.ts';
import { className } from '#features/school/rules/class-name.ts';
import { Id } from '#kernel/pure/ids.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { WaitingLine } from '../rules/list-views.ts';
import { AgendaKindSchema } from '../rules/meeting-view.ts';
import { NameRow, namedOf } from './name-row.ts';

export type WaitingRow = WaitingLine;

const Row = z.object({
  why: z.enum(['submitted', 'term-ends', 'petition', 'rolled-over']),
  kind: AgendaKindSchema,
  pack_id: z.string(),
  case_id: Id.nullable(),
  pupil: NameRow.nullable(),
  grade: z.number().nullable(),
  letter: z.string().nullable(),
  on: PlainDate,
  ends_on: PlainDate.nullable(),
  rolled_from: Id.nullable(),
  question: Text.nullable(),
  until: PlainDate.nullable(),
});

/**
 * What waits for an agenda: submitted cases, terms that end within the school's days (clause 16), petitions filed
 * (clauses 16, 19), questions that rolled over. Not what stands on an open agenda, nor what a closed meeting decided and
 * whose protocol still waits for signatures. One statement.
 */
export async function readWaiting(tx: Tx, offerDaysBefore: number): Promise<readonly WaitingRow[]> {
  const until = addDays(tx.today, offerDaysBefore);
  const found = await sql<Record<string, unknown>>`
    with busy as (
      select i.case_id from council_items i
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      left join council_protocols p on p.school_id = m.school_id and p.meeting_id = m.id
      where i.school_id = ${tx.schoolId} and i.case_id is not null and i.kind in ('place', 'end-of-term', 'remove-early')
        and (m.state in ('called', 'opened') or (m.state = 'closed' and p.state <> 'signed' and i.outcome = 'heard'
          and exists (select 1 from jsonb_array_elements(i.decisions) d
            where d->>'kind' in ('place', 'not-place', 'extend', 'keep', 'remove'))))
    ),
    rolled as (
      select distinct on (coalesce(i.case_id, i.id), i.kind) i.id, i.kind, i.case_id, i.question, m.held_on,
        (select (d->>'until')::date from jsonb_array_elements(i.decisions) d where d->>'kind' = 'adjourn' limit 1) as until
      from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      where i.school_id = ${tx.schoolId} and (i.outcome = 'rolled-over' or (i.outcome = 'heard' and exists (select 1 from jsonb_array_elements(i.decisions) d where d->>'kind' = 'adjourn' and d->>'until' is not null)))
        and not exists (select 1 from council_items n join council_meetings nm on nm.school_id = n.school_id and nm.id = n.meeting_id
          where n.school_id = i.school_id and nm.state <> 'cancelled'
            and (n.rolled_from = i.id or (n.case_id = i.case_id and n.kind = i.kind and n.id > i.id)))
      order by coalesce(i.case_id, i.id), i.kind, m.held_on desc
    ),
    waiting as (
      select 'rolled-over' as why, r.kind, r.case_id, r.held_on as "on", r.id as rolled_from, r.question, r.until, 1 as rank
      from rolled r left join cases_cases c on c.school_id = ${tx.schoolId} and c.id = r.case_id
      where (r.case_id is null or (c.state in ('submitted', 'on-record') and r.case_id not in (select case_id from busy)))
      union all
      select 'submitted', 'place', c.id, c.opened_on, null, null, null, 2 from cases_cases c
      where c.school_id = ${tx.schoolId} and c.state = 'submitted' and c.id not in (select case_id from busy)
      union all
      select 'petition', case when t.kind = 'extend' or c.ends_on <= ${until}::date then 'end-of-term' else 'remove-early' end,
        c.id, t.filed_on, null, null, null, 3
      from term_petitions t join cases_cases c on c.school_id = t.school_id and c.id = t.case_id
      where t.school_id = ${tx.schoolId} and t.state = 'filed' and c.state = 'on-record' and c.id not in (select case_id from busy)
      union all
      select 'term-ends', 'end-of-term', c.id, c.ends_on, null, null, null, 4 from cases_cases c
      where c.school_id = ${tx.schoolId} and c.state = 'on-record' and c.ends_on <= ${until}::date and c.id not in (select case_id from busy)
    ),
    first as (select distinct on (coalesce(case_id, rolled_from)) * from waiting order by coalesce(case_id, rolled_from), rank)
    select w.why, w.kind, w.case_id, coalesce(c.pack_id, ${packInForceSql(sql`${tx.schoolId}::uuid`, tx.today)}) as pack_id, w."on", c.ends_on, w.rolled_from, w.question, w.until, k.grade, k.letter,
      case when p.id is null then null else jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic, 'nameRu', p.name_ru) end as pupil
    from first w
    left join cases_cases c on c.school_id = ${tx.schoolId} and c.id = w.case_id
    left join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    left join lateral (select e.class_id from pupils_enrolments e where e.school_id = p.school_id and e.pupil_id = p.id
      and e.starts_on <= ${tx.today}::date order by e.starts_on desc, e.id desc limit 1) last on true
    left join school_classes k on k.school_id = p.school_id and k.id = last.class_id
    order by w."on", w.case_id limit 200`.execute(tx.db);
  return z.array(Row).parse(found.rows).map(waitingOf);
}

const waitingOf = (row: z.infer<typeof Row>): WaitingRow => ({
  why: row.why,
  kind: row.kind,
  packId: row.pack_id,
  caseId: row.case_id,
  pupilName: row.pupil === null ? null : fullName(namedOf(row.pupil).kk),
  className: row.grade === null || row.letter === null ? null : className(row.grade, row.letter),
  on: row.on,
  endsOn: row.ends_on,
  rolledFrom: row.rolled_from,
  question: row.question,
  adjournedTo: row.until,
  planRowId: null,
});
