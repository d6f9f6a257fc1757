import { sql } from 'kysely';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';

export type NewClass = {
  readonly schoolYear: number;
  readonly grade: number;
  readonly letter: string;
  readonly language: string;
};

/** Adds classes without class teachers, as a list of pupils brings them; answers their ids in the same order. */
export async function insertClasses(tx: Tx, classes: readonly NewClass[]): Promise<readonly string[]> {
  const rows = classes.map(({ schoolYear, grade, letter, language }) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    school_year: schoolYear,
    grade,
    letter,
    language,
    version: 1,
  }));
  if (rows.length > 0) await tx.db.insertInto('school_classes').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Removes those of the classes that nobody is in and nobody leads; a class somebody has taken up stays. */
export async function dropIdleClasses(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from school_classes k where k.school_id = ${tx.schoolId} and k.id = any(${[...ids]}::uuid[]) and k.version = 1
    and not exists (select 1 from school_class_teachers t where t.school_id = k.school_id and t.class_id = k.id)
    and not exists (select 1 from pupils_enrolments e where e.school_id = k.school_id and e.class_id = k.id)`.execute(
    tx.db,
  );
}
