import { sql } from 'kysely';
import { z } from 'zod';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { className } from '../rules/class-name.ts';
import { Led, PostShown } from '../rules/person-fields.ts';
import { nameOfRow, nameRuOfRow } from './name-of-row.ts';

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  iin: string | null;
  phone: string | null;
  email: string | null;
  external: boolean;
  version: number;
  posts: unknown;
  led: unknown;
};

const LedRow = Led.omit({ name: true }).extend({ grade: z.number(), letter: z.string() });

export const person = reading({
  contract: contract.person,
  read: async (tx, input) => {
    const found = await sql<Row>`
      select p.*, coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'title', o.title,
          'startsOn', o.starts_on, 'endsOn', o.ends_on, 'origin', o.origin, 'orderNumber', o.order_number, 'orderOn', o.order_on,
          'insteadOf', (select concat_ws(' ', f.family, f.given, f.patronymic) from school_posts y
            join school_people f on f.school_id = y.school_id and f.id = y.person_id
            where y.school_id = o.school_id and y.id = o.for_post_id),
          'standIns', coalesce((select jsonb_agg(jsonb_build_object('name', concat_ws(' ', f.family, f.given, f.patronymic),
              'startsOn', y.starts_on, 'endsOn', y.ends_on) order by y.starts_on) from school_posts y
            join school_people f on f.school_id = y.school_id and f.id = y.person_id
            where y.school_id = o.school_id and y.for_post_id = o.id), '[]')) order by o.starts_on, o.id) from school_posts o
        where o.school_id = p.school_id and o.person_id = p.id), '[]') as posts,
        coalesce((select jsonb_agg(jsonb_build_object('classId', k.id, 'grade', k.grade, 'letter', k.letter,
            'version', k.version, 'endsOn', t.ends_on) order by k.grade, k.letter) from school_class_teachers t
          join school_classes k on k.school_id = t.school_id and k.id = t.class_id
          where t.school_id = p.school_id and t.person_id = p.id and (t.ends_on is null or t.ends_on >= ${tx.today})), '[]') as led
      from school_people p where p.school_id = ${tx.schoolId} and p.id = ${input.personId}`.execute(tx.db);
    const row = found.rows[0];
    if (row === undefined) return null;
    return {
      id: row.id,
      name: nameOfRow(row),
      nameRu: nameRuOfRow(row.name_ru),
      iin: row.iin,
      phone: row.phone,
      email: row.email,
      external: row.external,
      posts: z.array(PostShown).parse(row.posts),
      leads: z.array(LedRow).parse(row.led).map(nameLed),
      version: row.version,
    };
  },
});

const nameLed = ({ classId, grade, letter, version, endsOn }: z.infer<typeof LedRow>): Led => ({
  classId,
  name: className(grade, letter),
  version,
  endsOn,
});
