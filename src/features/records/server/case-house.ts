import { sql } from 'kysely';
import { z } from 'zod';
import { packById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { CaseHouse } from '../rules/read-case-row.ts';

const Pupil = z.object({
  id: z.string(),
  iin: z.string().nullable(),
  name: z.string().transform(normalise),
  grade: z.number().nullable(),
  letter: z.string().nullable(),
  placedOn: PlainDate.nullable(),
  hasOpenCase: z.boolean(),
});

/** Whom the rows of a list name: numbers, and the first words of names as they are compared. */
export type Named = { readonly iins: readonly string[]; readonly words: readonly string[] };

/** The pupils a list of cases names, with their class of today, and who works here today. */
export async function caseHouse(tx: Tx, { iins, words }: Named): Promise<Omit<CaseHouse, 'dateSystem'>> {
  const pupils = await sql<unknown>`
    select p.id, p.iin, concat_ws(' ', p.family, p.given, p.patronymic) as name, k.grade, k.letter,
      (select c.placed_on from cases_cases c where c.school_id = p.school_id and c.pupil_id = p.id and c.state = 'on-record') as "placedOn",
      exists (select 1 from cases_cases c where c.school_id = p.school_id and c.pupil_id = p.id and c.state in ('submitted', 'on-record')) as "hasOpenCase"
    from pupils_pupils p
    left join pupils_enrolments e on e.school_id = p.school_id and e.pupil_id = p.id
      and e.starts_on <= ${tx.today}::date and (e.ends_on is null or e.ends_on >= ${tx.today}::date)
    left join school_classes k on k.school_id = e.school_id and k.id = e.class_id
    where p.school_id = ${tx.schoolId} and (p.iin = any(${[...iins]}::text[]) or p.id in (
      select w.pupil_id from pupils_words w where w.school_id = ${tx.schoolId} and w.word = any(${[...words]}::text[])))`.execute(
    tx.db,
  );
  const staff = await sql<{ id: string; name: string }>`
    select p.id, concat_ws(' ', p.family, p.given, p.patronymic) as name from school_people p
    where p.school_id = ${tx.schoolId} and exists (select 1 from school_posts o where o.school_id = p.school_id
      and o.person_id = p.id and o.starts_on <= ${tx.today}::date and (o.ends_on is null or o.ends_on >= ${tx.today}::date))`.execute(
    tx.db,
  );
  return {
    pack: await packById(tx, (await schoolOf(tx)).packId),
    pupils: pupils.rows.map((row) => Pupil.parse(row)),
    staff: staff.rows.map(({ id, name }) => ({ id, name: normalise(name) })),
  };
}
