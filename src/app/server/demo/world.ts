import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '#features/school/server/public.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { nextWorkingDay, previousWorkingDay } from '#kernel/pure/working-days.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import type { Founded } from './found.ts';
import type { Hand } from './hand.ts';

const Pupil = z.object({ id: z.string(), grade: z.number(), letter: z.string(), guardians: z.array(z.string()) });
export type DemoPupil = z.infer<typeof Pupil>;

/** What every chapter of the story needs. */
export type World = {
  readonly hand: Hand;
  readonly idOf: (key: string) => string;
  readonly today: PlainDate;
  /** So many days from today: a working day, to the past rounded back, to the future on. */
  readonly day: (offset: number) => PlainDate;
  /** A pupil by the class of today and the place in its list: the same child in every telling. */
  readonly pupil: (grade: number, letter: string, place: number) => DemoPupil;
};

export async function worldOf(kernel: Kernel, school: Founded, today: PlainDate, gradesSince: number): Promise<World> {
  const { calendar, pupils } = await inSchool(kernel, school.schoolId, async (tx) => {
    const found = await sql`
      select p.id, k.grade + ${gradesSince}::int as grade, k.letter, array_agg(g.id order by g.is_primary desc, g.id) as guardians
      from pupils_enrolments e
      join pupils_pupils p on p.school_id = e.school_id and p.id = e.pupil_id
      join school_classes k on k.school_id = e.school_id and k.id = e.class_id
      join pupils_guardians g on g.school_id = p.school_id and g.pupil_id = p.id
      where e.school_id = ${tx.schoolId} group by p.school_id, p.id, k.grade, k.letter
      order by md5(concat_ws(' ', p.family, p.given, p.patronymic, p.born_on)), p.id`.execute(tx.db);
    return { calendar: await calendarOf(tx), pupils: found.rows.map((row) => Pupil.parse(row)) };
  });
  const day = (offset: number): PlainDate => {
    const near = addDays(today, offset);
    return offset > 0 ? nextWorkingDay(near, calendar) : previousWorkingDay(near, calendar);
  };
  const pupil = (grade: number, letter: string, place: number): DemoPupil => {
    const found = pupils.filter((one) => one.grade === grade && one.letter === letter)[place];
    if (found === undefined) throw new Error(`The demonstration has no pupil ${grade} ${letter} ${place}`);
    return found;
  };
  return { hand: school.hand, idOf: school.idOf, today, day, pupil };
}
