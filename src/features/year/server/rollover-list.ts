import { sql } from 'kysely';
import { z } from 'zod';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import { LeaveReason } from '#features/pupils/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { json } from '#kernel/server/db.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { findTurn, type StoredTurn } from './rollover-store.ts';

const Row = z.object({
  id: z.string(),
  family: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  fromGrade: z.number(),
  fromLetter: z.string(),
  classId: z.string().nullable(),
  reason: LeaveReason.nullable(),
});
type Row = z.infer<typeof Row>;

export const rolloverList = reading({
  contract: contract.rolloverList,
  read: async (tx, { rolloverId }) => {
    const turn = await findTurn(tx, { id: rolloverId });
    if (turn === null) return null;
    const rows = await placesOf(tx, turn);
    const classes = await classesOf(tx, turn);
    return {
      schoolYear: turn.schoolYear,
      effectiveOn: turn.effectiveOn,
      classes: classes.map(({ classId, name, teacher }) => ({
        classId,
        name,
        teacher,
        pupils: rows.filter((row) => row.classId === classId).map(lineOf),
      })),
      left: rows.flatMap((row) => (row.reason === null ? [] : [{ ...lineOf(row), reason: row.reason }])),
    };
  },
  openings: ({ classes, left }) => [
    { kind: 'rollover', id: null, rows: left.length + classes.reduce((sum, one) => sum + one.pupils.length, 0) },
  ],
});

const lineOf = (row: Row) => ({
  id: row.id,
  name: fullName(nameOfRow(row)),
  from: className(row.fromGrade, row.fromLetter),
});

/** One line a place that ended: the class that followed, or why the pupil left. */
async function placesOf(tx: Tx, { effects }: StoredTurn): Promise<Row[]> {
  const { made, ended, movements } = effects.enrolments;
  const found = await sql<unknown>`
    with ended as (select r.id from jsonb_to_recordset(${json(ended)}) as r(id uuid)),
    made as (select e.pupil_id, e.class_id from pupils_enrolments e
      where e.school_id = ${tx.schoolId} and e.id = any(${made.map((one) => one.id)}::uuid[])),
    gone as (select m.pupil_id, m.reason from pupils_movements m
      where m.school_id = ${tx.schoolId} and m.id = any(${movements}::uuid[]))
    select p.id, p.family, p.given, p.patronymic, k.grade as "fromGrade", k.letter as "fromLetter",
      made.class_id as "classId", gone.reason
    from ended join pupils_enrolments e on e.school_id = ${tx.schoolId} and e.id = ended.id
    join pupils_pupils p on p.school_id = e.school_id and p.id = e.pupil_id
    join school_classes k on k.school_id = e.school_id and k.id = e.class_id
    left join made on made.pupil_id = p.id left join gone on gone.pupil_id = p.id
    order by case when gone.reason is null then 0 else k.grade end, case when gone.reason is null then '' else k.letter end collate "kk-x-icu",
      p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id`.execute(tx.db);
  return z.array(Row).parse(found.rows);
}

type ClassRow = {
  id: string;
  grade: number;
  letter: string;
  family: string | null;
  given: string | null;
  patronymic: string | null;
};

async function classesOf(tx: Tx, turn: StoredTurn) {
  const found = await sql<ClassRow>`
    select k.id, k.grade, k.letter, t.family, t.given, t.patronymic from school_classes k
    left join lateral (select p.family, p.given, p.patronymic from school_class_teachers m
      join school_people p on p.school_id = m.school_id and p.id = m.person_id
      where m.school_id = k.school_id and m.class_id = k.id and m.starts_on <= ${turn.effectiveOn}
        and (m.ends_on is null or m.ends_on >= ${turn.effectiveOn}) order by m.starts_on desc limit 1) t on true
    where k.school_id = ${tx.schoolId} and k.school_year = ${turn.schoolYear}
    order by k.grade, k.letter collate "kk-x-icu"`.execute(tx.db);
  return found.rows.map((row) => ({
    classId: row.id,
    name: className(row.grade, row.letter),
    teacher:
      row.family === null || row.given === null
        ? null
        : fullName(nameOfRow({ family: row.family, given: row.given, patronymic: row.patronymic })),
  }));
}
