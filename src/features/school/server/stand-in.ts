import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { PostKind, PostOrigin } from '../rules/posts.ts';
import * as rule from '../rules/stand-in.ts';
import { lockPerson } from './lock-person.ts';

const Days = z.object({ startsOn: PlainDate, endsOn: PlainDate.nullable() });
const Absent = Days.extend({
  personId: z.string(),
  kind: PostKind,
  title: Names,
  origin: PostOrigin,
  external: z.boolean(),
  others: z.array(Days),
});

/** Clause 7: an acting head by order, or the duties of another post, for some days. */
export const standIn = deed({
  contract: contract.standIn,
  load: async (tx, { postId, personId }) => {
    const person = await lockPerson(tx, personId);
    const absent = person === null ? null : await lockAbsent(tx, postId, personId);
    return person === null || absent === null ? null : { held: person.posts, absent };
  },
  decide: ({ state: { held, absent }, input, actor, today }) =>
    rule.standIn(
      {
        absent,
        held,
        others: absent.others,
        external: absent.external,
        personId: input.personId,
        ordered: input.order !== null,
        days: input.days,
        today,
      },
      actor,
    ),
  save: async (tx, { origin, title }, { input }) => {
    const id = newId(tx.now.getTime());
    const { startsOn, endsOn } = input.days;
    await sql`
      insert into school_posts (school_id, id, person_id, kind, title, starts_on, ends_on, origin, for_post_id, order_number, order_on)
      select ${tx.schoolId}::uuid, ${id}::uuid, ${input.personId}::uuid, o.kind, ${json(title)}, ${startsOn}::date, ${endsOn}::date,
        ${origin}, o.id, ${input.order?.number ?? null}, ${input.order?.on ?? null}::date
      from school_posts o where o.school_id = ${tx.schoolId} and o.id = ${input.postId}`.execute(tx.db);
    return { value: { postId: id }, about: { kind: 'person', id: input.personId } };
  },
});

/** The post, locked, so that two do not stand in for it at once. */
async function lockAbsent(tx: Tx, postId: string, personId: string): Promise<z.infer<typeof Absent> | null> {
  const found = await sql<Record<string, unknown>>`
    select o.person_id as "personId", o.kind, o.title, o.origin, o.starts_on as "startsOn", o.ends_on as "endsOn",
      (select p.external from school_people p where p.school_id = o.school_id and p.id = ${personId}) as external,
      coalesce((select jsonb_agg(jsonb_build_object('startsOn', y.starts_on, 'endsOn', y.ends_on)) from school_posts y
        where y.school_id = o.school_id and y.for_post_id = o.id), '[]') as others
    from school_posts o where o.school_id = ${tx.schoolId} and o.id = ${postId} for update of o`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : Absent.parse(row);
}
