import { sql } from 'kysely';
import { z } from 'zod';
import { classJoin } from '#features/cases/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Reassigned, WindowMark } from '../rules/measure-shapes.ts';
import * as contract from '../rules/measures-contract.ts';
import { weekOf } from '../rules/week-of.ts';
import { whoAnswers } from '../rules/who-answers.ts';
import { marksSql, reassignedSql } from './measure-parts.ts';
import { studyCalendar } from './study-calendar.ts';

const most = 200;

const Row = contract.MyMeasure.omit({
  pupilName: true,
  kindNames: true,
  when: true,
  now: true,
  missed: true,
  progress: true,
}).extend({
  family: z.string(),
  given: z.string(),
  packId: z.string(),
  kind: z.string(),
  responsibleIds: z.array(z.string()),
  marks: z.array(WindowMark),
  reassigned: z.array(Reassigned),
});
type Row = z.infer<typeof Row>;

/** A subject teacher sees the measures asked of them today, and nothing else of the child (process, People). */
export const measuresOfMe = reading({
  contract: contract.measuresOfMe,
  read: async (tx, input, actor) => {
    const rows = await readRows(tx, actor.personId, input.show === 'open');
    const packs = await packsById(
      tx,
      rows.map(({ packId }) => packId),
    );
    const calendar = await studyCalendar(tx);
    const mine = rows.map((row) => Object.assign(myMeasureOf(row, packs), weekOf(row, calendar, tx.today)));
    return { today: tx.today, rows: mine.toSorted(byWeek) };
  },
  openings: (value) => [{ kind: 'register', id: null, rows: value.rows.length }],
});

async function readRows(tx: Tx, personId: string, open: boolean): Promise<readonly Row[]> {
  const found = await sql<unknown>`
    select m.id, p.family, p.given, coalesce(k.name, '') as "className", c.pack_id as "packId", m.kind, m.words, m.form,
      m.due_on as "dueOn", m.frequency, m.starts_on as "startsOn", m.expected, m.outcome, m.done_on as "doneOn", m.result,
      m.file_ids as "fileIds", m.responsible_ids as "responsibleIds", ${marksSql} as marks, ${reassignedSql} as reassigned, m.version
    from plan_measures m
    join plan_plans pl on pl.school_id = m.school_id and pl.id = m.plan_id and pl.state = 'approved'
    join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id and c.state = 'on-record'
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    ${classJoin(tx.today)}
    where m.school_id = ${tx.schoolId} and (m.outcome is null) = ${open} and m.id in (
      select x.id from plan_measures x where x.school_id = ${tx.schoolId} and x.responsible_ids @> array[${personId}::uuid]
      union all
      select rm.measure_id from plan_reassignments ra
      join plan_reassigned rm on rm.school_id = ra.school_id and rm.reassignment_id = ra.id
      where ra.school_id = ${tx.schoolId} and ra.to_id = ${personId} and ra.undone_at is null)
    order by m.due_on nulls last, m.id limit ${most}`.execute(tx.db);
  return found.rows
    .map((row) => Row.parse(row))
    .filter((row) => whoAnswers(row.responsibleIds, row.reassigned, tx.today).includes(personId));
}

type Named = Omit<contract.MyMeasure, 'when' | 'now' | 'missed' | 'progress'>;

function myMeasureOf(row: Row, packs: ReadonlyMap<string, Pack>): Named {
  const { family, given, packId, kind, responsibleIds: _ids, marks: _marks, reassigned: _reassigned, ...shown } = row;
  const known = packs.get(packId)?.measureKinds.find(({ code }) => code === kind);
  return {
    ...shown,
    pupilName: shortName({ family, given }),
    kindNames: known?.names ?? { kk: kind, ru: kind, en: kind },
  };
}

const order = ['overdue', 'this-week', 'later'] as const;
const dayOf = ({ now, dueOn }: Pick<contract.MyMeasure, 'now' | 'dueOn'>): PlainDate | string =>
  now?.to ?? dueOn ?? '9999-12-31';

/** What is late first, then this week, each by its day. */
const byWeek = (a: contract.MyMeasure, b: contract.MyMeasure): number =>
  order.indexOf(a.when) - order.indexOf(b.when) || (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)));
