import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { addPupils, turnEnrolments } from '#features/pupils/server/public.ts';
import { setClassTeacher } from '#features/school/contract.ts';
import { insertClasses } from '#features/school/server/public.ts';
import { minDate, plainDateOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import type { Founded } from './found.ts';
import { demoClasses, pupilsOf, type DemoClass } from './pupils.ts';
import { leaderOf } from './staff.ts';

type Then = DemoClass & { readonly now: DemoClass; readonly pupils: number };

/** Who finishes school with the year before: two pupils the story follows. */
const leavers: DemoClass = { grade: 12, letter: 'Ә', language: 'kk' };

/** The classes of this school year as they were in one: a grade lower a year ago; the youngest were not there yet. */
const asIn = (year: number, thisYear: number): readonly Then[] =>
  [...demoClasses.map((now) => ({ now, pupils: 25 })), { now: leavers, pupils: 2 }]
    .map(({ now, pupils }) => ({
      grade: now.grade - (thisYear - year),
      letter: now.letter,
      language: now.language,
      now,
      pupils,
    }))
    .filter(({ grade }) => grade >= 0 && grade <= 11);

/** Fills the classes of a school year with their pupils and gives each its class teacher. */
export async function fillClasses(kernel: Kernel, school: Founded, year: number, thisYear: number): Promise<void> {
  const classes = asIn(year, thisYear);
  const from = plainDateOf(year, 9, 1);
  const ids = await inSchool(kernel, school.schoolId, async (tx) => {
    const made = await insertClasses(
      tx,
      classes.map(({ grade, letter, language }) => ({ schoolYear: year, grade, letter, language })),
    );
    const added = await addAll(
      tx,
      classes.map(({ now, pupils }, at) => ({ one: now, pupils, classId: made[at] ?? '' })),
      from,
      thisYear,
    );
    await note(tx, school, { added, classIds: made });
    return made;
  });
  await nameTeachers(
    school,
    classes.map(({ now }, at) => ({ now, classId: ids[at] ?? '' })),
    kernel.clock.today(),
  );
}

type Filling = { readonly one: DemoClass; readonly classId: string; readonly pupils: number };

/** Set by set, as a list of pupils is taken over from a file. */
async function addAll(tx: Tx, filling: readonly Filling[], from: PlainDate, thisYear: number): Promise<string[]> {
  const adding = filling.flatMap(({ one, classId, pupils }) =>
    pupilsOf(one, thisYear, pupils).map((record) => ({ record, classId, language: one.language })),
  );
  return [...(await addPupils(tx, randomUUID(), adding, from))];
}

async function note(tx: Tx, { idOf }: Founded, text: unknown): Promise<void> {
  const about = { kind: 'import', id: randomUUID() };
  await writeTrail(tx, idOf('deputy'), [{ verb: 'pupils.apply-import', clause: null, about, text }]);
}

type Led = { readonly classId: string; readonly now: DemoClass };

async function nameTeachers({ hand, idOf }: Founded, led: readonly Led[], from: PlainDate): Promise<void> {
  for (const { classId, now } of led) {
    const personId = idOf(leaderOf(now.grade, now.letter));
    await hand.act('head', setClassTeacher, { classId, version: 1, personId, from });
  }
}

const Place = z.object({
  enrolmentId: z.string(),
  pupilId: z.string(),
  oldClassId: z.string(),
  classId: z.string().nullable(),
});

/** The first of September: everybody goes up a class, the eldest have finished, the youngest come. */
export async function turnYear(kernel: Kernel, school: Founded, thisYear: number): Promise<void> {
  const from = minDate(plainDateOf(thisYear, 9, 1), kernel.clock.today());
  const { made, old } = await inSchool(kernel, school.schoolId, async (tx) => {
    const ids = await insertClasses(
      tx,
      demoClasses.map((one) => ({ ...one, schoolYear: thisYear })),
    );
    const places = await placesOf(tx, thisYear);
    const moving = places.flatMap(({ classId, ...one }) =>
      classId === null ? [] : [{ ...one, classId, startsOn: from, endsOn: null }],
    );
    const leaving = places
      .filter(({ classId }) => classId === null)
      .map(({ enrolmentId, pupilId }) => ({ enrolmentId, pupilId, startsOn: from, reason: 'graduation' as const }));
    await turnEnrolments(tx, { from, leaving, moving });
    const young = demoClasses.flatMap((one, at) =>
      one.grade === 0 ? [{ one, pupils: 25, classId: ids[at] ?? '' }] : [],
    );
    const added = await addAll(tx, young, from, thisYear);
    await note(tx, school, { added, classIds: ids });
    return { made: ids, old: new Set(places.map(({ oldClassId }) => oldClassId)) };
  });
  for (const classId of old)
    await school.hand.act('head', setClassTeacher, { classId, version: 2, personId: null, from });
  await nameTeachers(
    school,
    demoClasses.map((now, at) => ({ now, classId: made[at] ?? '' })),
    from,
  );
}

/** Every place of today with the class it leads to; none after the last. */
async function placesOf(tx: Tx, thisYear: number) {
  const found = await sql`
    select e.id as "enrolmentId", e.pupil_id as "pupilId", b.id as "oldClassId", k.id as "classId"
    from pupils_enrolments e
    join school_classes b on b.school_id = e.school_id and b.id = e.class_id
    left join school_classes k on k.school_id = b.school_id and k.school_year = ${thisYear} and k.grade = b.grade + 1
      and k.letter = b.letter
    where e.school_id = ${tx.schoolId} and e.ends_on is null and b.school_year = ${thisYear - 1}`.execute(tx.db);
  return found.rows.map((row) => Place.parse(row));
}
