import { sql } from 'kysely';
import { z } from 'zod';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { peopleByIds, personWithRole, schoolOf } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MemberPart } from '../rules/meeting-view.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { NameRow, namedOf } from './name-row.ts';
import { letterheadOf } from './protocol-data.ts';

type Member = PaperPerson & { readonly part: z.infer<typeof MemberPart> };

/** What the order on a composition says. */
export type CompositionOfPaper = {
  readonly id: string;
  readonly letterhead: ProtocolData['letterhead'];
  readonly pack: Pack;
  readonly orderNumber: string;
  readonly orderOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly members: readonly Member[];
  readonly head: PaperPerson | null;
};

const Row = z.object({
  orderNumber: z.string(),
  orderOn: PlainDate,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  members: z.array(NameRow.extend({ part: MemberPart, post: Names })),
});

/** The composition of that id with its members in the order of the order; the posts are those of its first day. */
export async function compositionOfPaper(tx: Tx, id: string): Promise<CompositionOfPaper | null> {
  const found = await sql<Record<string, unknown>>`
    select c.order_number as "orderNumber", c.order_on as "orderOn", c.starts_on as "startsOn", c.ends_on as "endsOn",
      coalesce((select jsonb_agg(jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic,
          'nameRu', p.name_ru, 'part', b.part, 'post', b.post) order by b.position)
        from council_members b join school_people p on p.school_id = b.school_id and p.id = b.person_id
        where b.school_id = c.school_id and b.composition_id = c.id), '[]') as members
    from council_compositions c where c.school_id = ${tx.schoolId} and c.id = ${id}`.execute(tx.db);
  if (found.rows[0] === undefined) return null;
  const row = Row.parse(found.rows[0]);
  const school = await schoolOf(tx, row.startsOn);
  return {
    ...row,
    id,
    letterhead: letterheadOf(school),
    pack: await packById(tx, school.packId),
    head: await headOf(tx),
    members: row.members.map((one) => {
      const { kk, ru } = namedOf(one);
      return { name: kk, nameRu: ru, post: one.post, part: one.part };
    }),
  };
}

async function headOf(tx: Tx): Promise<PaperPerson | null> {
  const [headId] = await personWithRole(tx, 'head');
  const person = headId === undefined ? undefined : (await peopleByIds(tx, [headId])).get(headId);
  return person === undefined
    ? null
    : { name: person.name, nameRu: person.nameRu, post: person.posts[0]?.title ?? null };
}
