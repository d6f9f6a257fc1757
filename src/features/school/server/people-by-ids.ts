import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { PersonName } from '#kernel/pure/person-name.ts';
import { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PostKind, postKinds } from '../rules/posts.ts';
import { nameOfRow, nameRuOfRow } from './name-of-row.ts';

/** A post as it is shown beside a name. */
export const HeldPost = z.object({ kind: PostKind, title: Names });
export type HeldPost = z.infer<typeof HeldPost>;

export type StaffPerson = {
  readonly id: string;
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly external: boolean;
  readonly posts: readonly HeldPost[];
};

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  external: boolean;
  posts: unknown;
};

/** SQL: the posts of person `p` on the day of the transaction, as a JSON list: the leading one first, then the earliest. */
export const postsOfPerson = (tx: Tx): RawBuilder<unknown> => sql`coalesce((
  select jsonb_agg(jsonb_build_object('kind', o.kind, 'title', o.title) 
      order by array_position(${[...postKinds]}::text[], o.kind), o.starts_on, o.id) from school_posts o
  where o.school_id = p.school_id and o.person_id = p.id
    and o.starts_on <= ${tx.today} and (o.ends_on is null or o.ends_on >= ${tx.today})), '[]')`;

/** Names and posts of today of these people; unknown ids are left out. */
export async function peopleByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, StaffPerson>> {
  if (ids.length === 0) return new Map();
  const found = await sql<Row>`
    select p.id, p.family, p.given, p.patronymic, p.name_ru, p.external, ${postsOfPerson(tx)} as posts
    from school_people p where p.school_id = ${tx.schoolId} and p.id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.id, personOf(row)]));
}

const personOf = (row: Row): StaffPerson => ({
  id: row.id,
  name: nameOfRow(row),
  nameRu: nameRuOfRow(row.name_ru),
  external: row.external,
  posts: z.array(HeldPost).parse(row.posts),
});
