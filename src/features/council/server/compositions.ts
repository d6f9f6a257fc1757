import { sql } from 'kysely';
import { z } from 'zod';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packInForceSql, packsById } from '#features/procedure/server/public.ts';
import { Id } from '#kernel/pure/ids.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { compositions as contract } from '../contract.ts';
import { compositionDepartures, compositionKept } from '../rules/check-composition.ts';
import { MemberPart, type CompositionView } from '../rules/meeting-view.ts';
import { findCompositionOn } from './composition-store.ts';
import { NameRow, namedOf } from './name-row.ts';

const Row = z.object({
  id: Id,
  orderNumber: z.string(),
  orderOn: PlainDate,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  fileId: Id.nullable(),
  afterTheFact: z.boolean(),
  version: z.number(),
  packId: z.string(),
  members: z.array(
    NameRow.extend({ id: Id, part: MemberPart, post: Names, external: z.boolean(), posts: z.array(z.string()) }),
  ),
});

/** Compositions, the newest first, with the validity line of each on its first day (clauses 6, 7). */
export const compositions = reading({
  contract,
  read: async (tx) => {
    const rows = await readCompositions(tx);
    const packs = await packsById(
      tx,
      rows.map(({ packId }) => packId),
    );
    return {
      compositions: rows.map((row) => viewOf(row, packs.get(row.packId))),
      inForceId: await findCompositionOn(tx, tx.today),
    };
  },
});

function viewOf(
  { packId: _packId, ...row }: z.infer<typeof Row>,
  pack: Pack | undefined,
): z.infer<typeof CompositionView> {
  const named = row.members.map((one) => ({
    id: one.id,
    personId: one.id,
    name: fullName(namedOf(one).kk),
    post: one.post,
    part: one.part,
    external: one.external,
    posts: one.posts,
  }));
  const members = named.map(({ id, name, post, part, external }) => ({ id, name, post, part, external }));
  return {
    ...row,
    members,
    departures: pack === undefined ? [] : [...compositionDepartures(pack, named)],
    kept: pack === undefined ? [] : [...compositionKept(pack, named)],
  };
}

async function readCompositions(tx: Tx): Promise<z.infer<typeof Row>[]> {
  const found = await sql<Record<string, unknown>>`
    select c.id, c.order_number as "orderNumber", c.order_on as "orderOn", c.starts_on as "startsOn", c.ends_on as "endsOn",
      c.file_id as "fileId", c.after_the_fact as "afterTheFact", c.version, ${packInForceSql(sql`c.school_id`, sql`c.starts_on`)} as "packId",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'family', p.family, 'given', p.given, 'patronymic', p.patronymic,
          'nameRu', p.name_ru, 'part', b.part, 'post', b.post, 'external', p.external,
          'posts', array(select o.kind from school_posts o where o.school_id = p.school_id and o.person_id = p.id
            and o.starts_on <= c.starts_on and (o.ends_on is null or o.ends_on >= c.starts_on))) order by b.position)
        from council_members b join school_people p on p.school_id = b.school_id and p.id = b.person_id
        where b.school_id = c.school_id and b.composition_id = c.id), '[]') as members
    from council_compositions c where c.school_id = ${tx.schoolId}
    order by c.starts_on desc, c.id desc limit 50`.execute(tx.db);
  return z.array(Row).parse(found.rows);
}
