import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
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

/** The class is led from that day; the post of class teacher comes with it where it is not held. */
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
    insert into school_posts (school_id, id, person_id, kind, title, starts_on)
    select ${tx.schoolId}::uuid, ${newId(tx.now.getTime())}::uuid, ${personId}::uuid, 'class-teacher',
      ${json(defaultTitles['class-teacher'])}, ${from}::date
    where not exists (select 1 from school_posts where school_id = ${tx.schoolId} and person_id = ${personId}
      and kind = 'class-teacher' and starts_on <= ${from}::date and ends_on is null)`.execute(tx.db);
}
