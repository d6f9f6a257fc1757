import type { Tx } from '#kernel/server/tx.ts';

/** The person who leads the class today, if anybody does. */
export async function classTeacherOf(tx: Tx, classId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('school_class_teachers')
    .select('person_id')
    .where('school_id', '=', tx.schoolId)
    .where('class_id', '=', classId)
    .where('starts_on', '<=', tx.today)
    .where((on) => on.or([on('ends_on', 'is', null), on('ends_on', '>=', tx.today)]))
    .orderBy('starts_on', 'desc')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
