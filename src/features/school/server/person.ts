import { sql } from 'kysely';
import { z } from 'zod';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { PostShown } from '../rules/person-fields.ts';
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
};

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
        where o.school_id = p.school_id and o.person_id = p.id), '[]') as posts
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
      version: row.version,
    };
  },
});
