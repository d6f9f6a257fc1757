import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { defaultTitles } from '../rules/posts.ts';

const Ended = z.object({ id: z.string(), was: PlainDate.nullable() });
type Ended = z.infer<typeof Ended>;

/** The rows a turn of the year made and ended, with the last day they had before. */
export const TurnOfClasses = z.object({
  classes: z.array(z.string()),
  teachers: z.array(z.string()),
  endedTeachers: z.array(Ended),
  posts: z.array(z.string()),
  endedPosts: z.array(Ended),
});
export type TurnOfClasses = z.infer<typeof TurnOfClasses>;

type Wanted = {
  readonly key: string;
  readonly classId: string | null;
  readonly grade: number;
  readonly letter: string;
  readonly language: string;
  readonly teacherId: string | null;
};
type Turn = {
  readonly schoolYear: number;
  readonly from: PlainDate;
  readonly classes: readonly Wanted[];
  readonly oldClassIds: readonly string[];
};
type Turned = { readonly idOf: ReadonlyMap<string, string>; readonly effects: TurnOfClasses };

/** Makes the classes of a new year and lets class teachers and their posts end and begin; history stays as it is. */
export async function turnClasses(tx: Tx, turn: Turn): Promise<Turned> {
  const rows = turn.classes.map((one) => ({ ...one, id: one.classId ?? newId(tx.now.getTime()) }));
  const made = rows.filter((one) => one.classId === null);
  await insertClasses(tx, turn.schoolYear, made);
  const endedTeachers = await endTeachers(tx, turn);
  const teachers = await insertTeachers(tx, turn.from, rows);
  const posts = await beginPosts(tx, turn.from, teachers);
  const endedPosts = await endPosts(tx, turn.from, endedTeachers);
  return {
    idOf: new Map(rows.map((one) => [one.key, one.id])),
    effects: { classes: made.map((one) => one.id), teachers, endedTeachers, posts, endedPosts },
  };
}

type Row = Wanted & { readonly id: string };

async function insertClasses(tx: Tx, schoolYear: number, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into school_classes (school_id, id, school_year, grade, letter, language, version)
    select ${tx.schoolId}::uuid, r.id, ${schoolYear}, r.grade, r.letter, r.language, 1
    from jsonb_to_recordset(${json(rows)}) as r(id uuid, grade smallint, letter text, language text)`.execute(tx.db);
}

async function endTeachers(tx: Tx, turn: Turn): Promise<Ended[]> {
  const found = await sql<Ended>`
    with old as (
      select id, ends_on from school_class_teachers where school_id = ${tx.schoolId}
        and class_id = any(${[...turn.oldClassIds]}::uuid[]) and (ends_on is null or ends_on >= ${turn.from}::date) for update
    )
    update school_class_teachers t set ends_on = ${addDays(turn.from, -1)}::date from old
    where t.school_id = ${tx.schoolId} and t.id = old.id returning t.id, old.ends_on as was`.execute(tx.db);
  return found.rows;
}

/** A class that is there already and led from that day keeps its teacher. */
async function insertTeachers(tx: Tx, from: PlainDate, rows: readonly Row[]): Promise<string[]> {
  const led = rows
    .filter((one) => one.teacherId !== null)
    .map((one) => ({ id: newId(tx.now.getTime()), classId: one.id, personId: one.teacherId }));
  const found = await sql<{ id: string }>`
    insert into school_class_teachers (school_id, id, class_id, person_id, starts_on)
    select ${tx.schoolId}::uuid, r.id, r."classId", r."personId", ${from}::date
    from jsonb_to_recordset(${json(led)}) as r(id uuid, "classId" uuid, "personId" uuid)
    where not exists (select 1 from school_class_teachers t where t.school_id = ${tx.schoolId} and t.class_id = r."classId"
      and (t.ends_on is null or t.ends_on >= greatest(t.starts_on, ${from}::date)))
    returning id`.execute(tx.db);
  return found.rows.map((row) => row.id);
}

async function beginPosts(tx: Tx, from: PlainDate, teachers: readonly string[]): Promise<string[]> {
  const found = await sql<{ personId: string }>`
    select distinct t.person_id as "personId" from school_class_teachers t
    where t.school_id = ${tx.schoolId} and t.id = any(${[...teachers]}::uuid[])
      and not exists (select 1 from school_posts o where o.school_id = t.school_id and o.person_id = t.person_id
        and o.kind = 'class-teacher' and o.origin = 'own' and o.starts_on <= ${from}::date and o.ends_on is null)`.execute(
    tx.db,
  );
  const posts = found.rows.map(({ personId }) => ({ id: newId(tx.now.getTime()), personId }));
  await sql`
    insert into school_posts (school_id, id, person_id, kind, title, starts_on)
    select ${tx.schoolId}::uuid, r.id, r."personId", 'class-teacher', ${json(defaultTitles['class-teacher'])}, ${from}::date
    from jsonb_to_recordset(${json(posts)}) as r(id uuid, "personId" uuid)`.execute(tx.db);
  return posts.map((one) => one.id);
}

/** Whoever leads no class from that day on is class teacher no longer. */
async function endPosts(tx: Tx, from: PlainDate, ended: readonly Ended[]): Promise<Ended[]> {
  const found = await sql<Ended>`
    with old as (
      select o.id, o.ends_on from school_posts o
      where o.school_id = ${tx.schoolId} and o.kind = 'class-teacher' and o.origin = 'own' and o.starts_on < ${from}::date
        and (o.ends_on is null or o.ends_on >= ${from}::date)
        and o.person_id in (select t.person_id from school_class_teachers t where t.school_id = ${tx.schoolId}
          and t.id = any(${ended.map((one) => one.id)}::uuid[]))
        and not exists (select 1 from school_class_teachers t where t.school_id = o.school_id and t.person_id = o.person_id
          and (t.ends_on is null or t.ends_on >= greatest(t.starts_on, ${from}::date)))
      for update
    )
    update school_posts o set ends_on = ${addDays(from, -1)}::date from old
    where o.school_id = ${tx.schoolId} and o.id = old.id returning o.id, old.ends_on as was`.execute(tx.db);
  return found.rows;
}

/** Removes what the turn made and gives back the days it ended; whether it may be is the caller's question. */
export async function undoTurnOfClasses(tx: Tx, effects: TurnOfClasses): Promise<void> {
  await sql`delete from school_posts where school_id = ${tx.schoolId} and id = any(${effects.posts}::uuid[])`.execute(
    tx.db,
  );
  await sql`
    update school_posts o set ends_on = r.was from jsonb_to_recordset(${json(effects.endedPosts)}) as r(id uuid, was date)
    where o.school_id = ${tx.schoolId} and o.id = r.id`.execute(tx.db);
  await sql`
    delete from school_class_teachers where school_id = ${tx.schoolId} and id = any(${effects.teachers}::uuid[])`.execute(
    tx.db,
  );
  await sql`
    update school_class_teachers t set ends_on = r.was
    from jsonb_to_recordset(${json(effects.endedTeachers)}) as r(id uuid, was date)
    where t.school_id = ${tx.schoolId} and t.id = r.id`.execute(tx.db);
  await sql`delete from school_classes where school_id = ${tx.schoolId} and id = any(${effects.classes}::uuid[])`.execute(
    tx.db,
  );
}
