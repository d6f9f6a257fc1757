import { sql } from 'kysely';
import { z } from 'zod';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { MemberPart } from '../rules/meeting-view.ts';

/** A person of the school with the posts held on one day. */
export type Holder = {
  readonly id: string;
  readonly name: string;
  readonly external: boolean;
  readonly posts: readonly { readonly kind: string; readonly title: Names }[];
};

const Posts = z.array(z.object({ kind: z.string(), title: Names }));
type Row = { id: string; family: string; given: string; patronymic: string | null; external: boolean; posts: unknown };

/** The named persons with their posts on a day, leading posts first; unknown ids are left out. */
export async function holdersOn(tx: Tx, personIds: readonly string[], day: PlainDate): Promise<Map<string, Holder>> {
  const found = await sql<Row>`
    select p.id, p.family, p.given, p.patronymic, p.external,
      coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'title', o.title)
        order by array_position(array['head','deputy','social-pedagogue','psychologist','class-teacher']::text[], o.kind), o.starts_on)
        filter (where o.id is not null), '[]') as posts
    from school_people p
    left join school_posts o on o.school_id = p.school_id and o.person_id = p.id
      and o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date)
    where p.school_id = ${tx.schoolId} and p.id = any(${[...personIds]}::uuid[])
    group by p.school_id, p.id`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.id, holderOf(row)]));
}

function holderOf(row: Row): Holder {
  const name = fullName({ family: row.family, given: row.given, patronymic: row.patronymic ?? undefined });
  return { id: row.id, name, external: row.external, posts: Posts.parse(row.posts) };
}

/** The composition in force that day (clause 6): the latest that has begun and not ended. */
export async function findCompositionOn(tx: Tx, day: PlainDate): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select id from council_compositions where school_id = ${tx.schoolId}
      and starts_on <= ${day}::date and (ends_on is null or ends_on >= ${day}::date)
    order by starts_on desc, id desc limit 1`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}

export type MemberRow = { readonly personId: string; readonly part: MemberPart };

/** Members of a composition in the order of the head's order; none without a composition. */
export async function membersOf(tx: Tx, compositionId: string | null): Promise<readonly MemberRow[]> {
  if (compositionId === null) return [];
  const found = await sql<{ personId: string; part: MemberRow['part'] }>`
    select person_id as "personId", part from council_members
    where school_id = ${tx.schoolId} and composition_id = ${compositionId} order by position`.execute(tx.db);
  return found.rows;
}

/** Ids of the persons who hold that post on the day. */
export async function holdersOfPost(tx: Tx, kind: string, day: PlainDate): Promise<readonly string[]> {
  const found = await sql<{ person_id: string }>`
    select distinct person_id from school_posts where school_id = ${tx.schoolId} and kind = ${kind}
      and starts_on <= ${day}::date and (ends_on is null or ends_on >= ${day}::date)`.execute(tx.db);
  return found.rows.map((row) => row.person_id);
}
