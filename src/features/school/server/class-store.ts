import { sql } from 'kysely';
import { maxDate, PlainDate } from '#kernel/pure/plain-date.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { defaultTitles } from '../rules/posts.ts';

/** Classes of one school year by grade and letter, but this one. */
export async function otherClasses(
  tx: Tx,
  schoolYear: number,
  exceptId: string | null,
): Promise<{ grade: number; letter: string }[]> {
  const found = await sql<{ grade: number; letter: string }>`
    select grade, letter from school_classes where school_id = ${tx.schoolId} and school_year = ${schoolYear}
      and (${exceptId}::uuid is null or id <> ${exceptId}::uuid)`.execute(tx.db);
  return found.rows;
}

export type LockedClass = { readonly id: string; readonly schoolYear: number; readonly version: number };

export async function lockClass(tx: Tx, classId: string): Promise<LockedClass | null> {
  const row = await tx.db
    .selectFrom('school_classes')
    .select(['id', 'school_year as schoolYear', 'version'])
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', classId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Who led the class and when. */
export async function leadersOf(tx: Tx, classId: string) {
  const rows = await tx.db
    .selectFrom('school_class_teachers')
    .select(['person_id', 'starts_on', 'ends_on'])
    .where('school_id', '=', tx.schoolId)
    .where('class_id', '=', classId)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    startsOn: PlainDate.parse(row.starts_on),
    endsOn: PlainDate.nullable().parse(row.ends_on),
  }));
}

export async function isPerson(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('school_people')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The class is led from that day; the post of class teacher comes with it for the time it is not held, and never twice for
 * the same day: a post held until a day is followed by a new one, one held from a later day is preceded by it.
 */
export async function nameLeader(tx: Tx, classId: string, personId: string, from: PlainDate): Promise<void> {
  await tx.db
    .insertInto('school_class_teachers')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      class_id: classId,
      person_id: personId,
      starts_on: from,
    })
    .execute();
  await sql`
    with held as (
      select starts_on, ends_on from school_posts
      where school_id = ${tx.schoolId} and person_id = ${personId} and kind = 'class-teacher'
        and (ends_on is null or ends_on >= ${from}::date)
    ), free as (
      select coalesce((select max(ends_on) + 1 from held where ends_on is not null and starts_on <= ${maxDate(from, tx.today)}::date),
        ${from}::date) as day
    )
    insert into school_posts (school_id, id, person_id, kind, title, starts_on, ends_on)
    select ${tx.schoolId}::uuid, ${newId(tx.now.getTime())}::uuid, ${personId}::uuid, 'class-teacher',
      ${json(defaultTitles['class-teacher'])}, free.day, (select min(h.starts_on) - 1 from held h where h.starts_on > free.day)
    from free
    where not exists (select 1 from held where ends_on is null and starts_on <= greatest(${maxDate(from, tx.today)}::date, free.day))`.execute(
    tx.db,
  );
}
