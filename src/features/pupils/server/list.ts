import { sql } from 'kysely';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import { type Reach, reachOf } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { matching } from './matching.ts';
import { pupilWithin } from './pupil-within.ts';

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  born_on: string;
  language: string;
  class_id: string | null;
  grade: number | null;
  letter: string | null;
  guardians: number;
};

export const list = reading({
  contract: contract.list,
  read: async (tx, input, actor) => {
    const rows = await readPage(tx, input, reachOf(actor));
    const shown = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        id: row.id,
        name: fullName(nameOfRow(row)),
        bornOn: PlainDate.parse(row.born_on),
        classId: row.class_id,
        className: row.grade === null || row.letter === null ? '' : className(row.grade, row.letter),
        language: contract.FamilyLanguage.parse(row.language),
        guardians: row.guardians,
      })),
      next: last === undefined ? null : { family: last.family, given: last.given, id: last.id },
    };
  },
  openings: (value) => [{ kind: 'pupils', id: null, rows: value.rows.length }],
});

async function readPage(tx: Tx, input: InputOf<typeof contract.list>, reach: Reach): Promise<Row[]> {
  const { after, classId, search = '' } = input;
  const page = await sql<Row>`
    with page as (
      select p.school_id, p.id, p.family, p.given, p.patronymic, p.born_on, p.language, k.id as class_id, k.grade, k.letter
      from pupils_pupils p
      left join pupils_enrolments now on now.school_id = p.school_id and now.pupil_id = p.id
        and now.starts_on <= ${tx.today} and (now.ends_on is null or now.ends_on >= ${tx.today})
      left join school_classes k on k.school_id = now.school_id and k.id = now.class_id
      where p.school_id = ${tx.schoolId} and ${pupilWithin(reach, tx.today)} and ${matching(search)}
        and ${input.show === 'here' ? sql`now.id is not null` : sql`now.id is null`}
        and ${classId === undefined ? sql`true` : sql`k.id = ${classId}::uuid`}
        and ${
          after === undefined
            ? sql`true`
            : sql`(p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id)
          > (${after.family}, ${after.given}, ${after.id}::uuid)`
        }
      order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id limit ${input.limit + 1}
    )
    select page.*, (select count(*)::int from pupils_guardians g where g.school_id = page.school_id and g.pupil_id = page.id
      and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})) as guardians
    from page order by family collate "kk-x-icu", given collate "kk-x-icu", id`.execute(tx.db);
  return page.rows;
}
