import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MemberPart } from '../rules/meeting-view.ts';
import { NameRow, namedOf } from './name-row.ts';

/** Came late, or left before the end. */
const Coming = z.object({ at: z.coerce.date(), present: z.boolean() });

const PersonRow = NameRow.extend({
  id: Id,
  part: z.enum([...MemberPart.options, 'guest']),
  post: Names.nullable(),
  external: z.boolean(),
  postKinds: z.array(z.string()),
  present: z.boolean().nullable(),
  absenceReason: z.string().nullable(),
  comings: z.array(Coming),
});
export type PersonRow = z.infer<typeof PersonRow>;

/**
 * Members of the meeting's composition in the order of the head's order, then whoever else was invited, came, presides
 * or keeps the protocol; posts as of the meeting day, the acting head's before any other (clause 7). One statement.
 */
export async function readPeople(tx: Tx, meetingId: string): Promise<readonly PersonRow[]> {
  const found = await sql<Record<string, unknown>>`
    with m as (select * from council_meetings where school_id = ${tx.schoolId} and id = ${meetingId}),
    members as (
      select b.person_id, b.part, b.post, b.position from council_members b
      join m on b.school_id = m.school_id and b.composition_id = m.composition_id
    ),
    everyone as (
      select person_id, part, post, position from members
      union all
      select distinct g.person_id, 'guest', null::jsonb, 1000 from (
        select v.person_id from council_invitations v
          join council_items i on i.school_id = v.school_id and i.id = v.item_id
          join m on m.school_id = i.school_id and m.id = i.meeting_id where v.person_id is not null
        union select a.person_id from council_attendance a join m on m.school_id = a.school_id and m.id = a.meeting_id
        union select presiding_id from m where presiding_id is not null
        union select secretary_id from m where secretary_id is not null
      ) g where g.person_id not in (select person_id from members)
    )
    select e.person_id as id, e.part, p.family, p.given, p.patronymic, p.name_ru as "nameRu", p.external,
      coalesce(o.acting, e.post, o.titles -> 0) as post, coalesce(o.kinds, '[]') as "postKinds",
      a.present, a.absence_reason as "absenceReason",
      coalesce((select jsonb_agg(jsonb_build_object('at', x.at, 'present', x.present) order by x.at) from council_comings x
        where x.school_id = m.school_id and x.meeting_id = m.id and x.person_id = e.person_id), '[]') as comings
    from everyone e
    join m on true
    join school_people p on p.school_id = m.school_id and p.id = e.person_id
    left join council_attendance a on a.school_id = m.school_id and a.meeting_id = m.id and a.person_id = e.person_id
    left join lateral (
      select jsonb_agg(t.title order by t.starts_on, t.id) as titles, jsonb_agg(t.kind order by t.starts_on, t.id) as kinds,
        jsonb_agg(t.title) filter (where t.origin = 'acting') -> 0 as acting
      from school_posts t where t.school_id = m.school_id and t.person_id = e.person_id
        and t.starts_on <= m.held_on and (t.ends_on is null or t.ends_on >= m.held_on)
    ) o on true
    order by e.position, p.family, p.given, e.person_id`.execute(tx.db);
  return z.array(PersonRow).parse(found.rows);
}

/** Those named in the order on the composition. */
export const votersOf = (people: readonly PersonRow[]): { readonly id: string; readonly name: string }[] =>
  people.filter((one) => one.part !== 'guest').map((one) => ({ id: one.id, name: fullName(namedOf(one).kk) }));
