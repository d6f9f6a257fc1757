import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MeetingState } from '../rules/meeting-view.ts';
import { placeInYear, planRowState } from '../rules/plan-row.ts';
import type { PlanRow } from '../rules/work-plan-contract.ts';
import { NameRow, namedOf } from './name-row.ts';

const Row = z.object({
  id: Id,
  version: z.number(),
  school_year: z.number(),
  month: z.number(),
  planned_on: PlainDate.nullable(),
  question: Text,
  participants: Text.nullable(),
  responsible: NameRow.extend({ id: Id }).nullable(),
  done_on: PlainDate.nullable(),
  done_words: Text.nullable(),
  meeting: z
    .object({
      id: Id,
      number: z.number(),
      heldOn: PlainDate,
      state: MeetingState,
      outcome: z.enum(['heard', 'rolled-over']).nullable(),
      itemId: Id,
    })
    .nullable(),
});

/** A row of the plan with what a deed on it needs besides. */
export type StoredPlanRow = PlanRow & {
  readonly schoolYear: number;
  /** The question of an agenda it stands in, or stood in last. */
  readonly itemId: string | null;
};

async function readRows(tx: Tx, where: RawBuilder<boolean>): Promise<readonly StoredPlanRow[]> {
  const found = await sql<Record<string, unknown>>`
    select r.id, r.version, w.school_year, r.month, r.planned_on, r.question, r.participants, r.done_on, r.done_words,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'family', p.family, 'given', p.given,
        'patronymic', p.patronymic, 'nameRu', p.name_ru) end as responsible,
      (select jsonb_build_object('id', m.id, 'number', m.number, 'heldOn', m.held_on, 'state', m.state,
          'outcome', i.outcome, 'itemId', i.id)
        from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
        where i.school_id = r.school_id and i.plan_row_id = r.id and m.state <> 'cancelled'
        order by i.id desc limit 1) as meeting
    from council_plan_rows r
    join council_work_plans w on w.school_id = r.school_id and w.id = r.plan_id
    left join school_people p on p.school_id = r.school_id and p.id = r.responsible_id
    where r.school_id = ${tx.schoolId} and ${where} order by r.id`.execute(tx.db);
  return z.array(Row).parse(found.rows).map(rowOf);
}

function rowOf(row: z.infer<typeof Row>): StoredPlanRow {
  const { responsible, meeting } = row;
  return {
    id: row.id,
    version: row.version,
    schoolYear: row.school_year,
    month: row.month,
    plannedOn: row.planned_on,
    question: row.question,
    participants: row.participants,
    responsible: responsible === null ? null : { id: responsible.id, name: fullName(namedOf(responsible).kk) },
    done: row.done_on === null ? null : { on: row.done_on, words: row.done_words },
    meeting:
      meeting === null
        ? null
        : { id: meeting.id, number: meeting.number, heldOn: meeting.heldOn, state: meeting.state },
    itemId: meeting?.itemId ?? null,
    state: planRowState({ doneOn: row.done_on, meeting }),
  };
}

/** The plan of a year, month by month, days before months without a day. */
export async function readPlan(tx: Tx, schoolYear: number): Promise<readonly StoredPlanRow[]> {
  const rows = await readRows(tx, sql<boolean>`w.school_year = ${schoolYear}`);
  return rows.toSorted(
    (a, b) =>
      placeInYear(a.month) - placeInYear(b.month) || (a.plannedOn ?? '9999').localeCompare(b.plannedOn ?? '9999'),
  );
}

/** Rows of these ids, locked, in the order asked for; unknown ones are left out. */
export async function lockPlanRows(tx: Tx, ids: readonly string[]): Promise<readonly StoredPlanRow[]> {
  if (ids.length === 0) return [];
  await sql`select id from council_plan_rows where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx.db);
  const rows = await readRows(tx, sql<boolean>`r.id = any(${[...ids]}::uuid[])`);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** One row, locked; null when the school has none of that id. */
export const lockPlanRow = async (tx: Tx, id: string): Promise<StoredPlanRow | null> =>
  (await lockPlanRows(tx, [id]))[0] ?? null;

/** Whether the question ever stood on an agenda, of a cancelled meeting too. */
export async function stoodOnAgenda(tx: Tx, rowId: string): Promise<boolean> {
  const found = await sql`select 1 from council_items
    where school_id = ${tx.schoolId} and plan_row_id = ${rowId} limit 1`.execute(tx.db);
  return found.rows.length > 0;
}

/** The id of a year's plan; null before its first row. */
export async function findPlan(tx: Tx, schoolYear: number): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select id from council_work_plans where school_id = ${tx.schoolId} and school_year = ${schoolYear}`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}

export const aboutPlanRow = (id: string) => ({ kind: 'council-plan-row', id }) as const;
