import { sql } from 'kysely';
import { z } from 'zod';
import { fullName } from '#kernel/pure/person-name.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { className } from '../rules/class-name.ts';
import { nameOfRow } from './name-of-row.ts';
import { HeldPost, postsOfPerson } from './people-by-ids.ts';

const Led = z.array(z.object({ grade: z.number(), letter: z.string() }));

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  external: boolean;
  posts: unknown;
  classes: unknown;
};

export const people = reading({
  contract: contract.people,
  read: async (tx, input) => {
    const rows = await readPage(tx, input);
    const shown = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        id: row.id,
        name: fullName(nameOfRow(row)),
        external: row.external,
        posts: z.array(HeldPost).parse(row.posts),
        classes: Led.parse(row.classes).map((led) => className(led.grade, led.letter)),
      })),
      next: last === undefined ? null : { family: last.family, given: last.given, id: last.id },
    };
  },
});

async function readPage(tx: Tx, input: InputOf<typeof contract.people>): Promise<Row[]> {
  const { after, kind = null } = input;
  const needle = input.search?.toLowerCase() ?? '';
  const heldToday = sql`o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on >= ${tx.today})`;
  const page = await sql<Row>`
    select p.id, p.family, p.given, p.patronymic, p.external, ${postsOfPerson(tx)} as posts,
      coalesce((select jsonb_agg(jsonb_build_object('grade', k.grade, 'letter', k.letter) order by k.grade, k.letter)
        from school_class_teachers t join school_classes k on k.school_id = t.school_id and k.id = t.class_id
        where t.school_id = p.school_id and t.person_id = p.id
          and t.starts_on <= ${tx.today} and (t.ends_on is null or t.ends_on >= ${tx.today})), '[]') as classes
    from school_people p
    where p.school_id = ${tx.schoolId}
      and position(${needle} in lower(concat_ws(' ', p.family, p.given, p.patronymic) collate "kk-x-icu")) > 0
      and (${input.show === 'all' && kind === null} or exists (select 1 from school_posts o
        where o.school_id = p.school_id and o.person_id = p.id and ${heldToday} and (${kind}::text is null or o.kind = ${kind})))
      and ${
        after === undefined
          ? sql`true`
          : sql`(p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id)
        > (${after.family}, ${after.given}, ${after.id}::uuid)`
      }
    order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id limit ${input.limit + 1}`.execute(tx.db);
  return page.rows;
}
