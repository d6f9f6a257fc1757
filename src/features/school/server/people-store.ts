import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PostKind } from '../rules/posts.ts';

export type PersonFields = {
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly iin: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly external: boolean;
};

export type PostFields = {
  readonly kind: PostKind;
  readonly title: Names;
  readonly dates: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null };
};

/** A person of the school without any post yet. */
export async function insertPerson(tx: Tx, fields: PersonFields): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('school_people')
    .values({ school_id: tx.schoolId, id, ...columnsOf(fields), version: 1 })
    .execute();
  return id;
}

export async function updatePerson(tx: Tx, personId: string, fields: PersonFields, version: number): Promise<void> {
  await tx.db
    .updateTable('school_people')
    .set({ ...columnsOf(fields), version })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', personId)
    .execute();
}

export async function insertPosts(tx: Tx, personId: string, posts: readonly PostFields[]): Promise<readonly string[]> {
  if (posts.length === 0) return [];
  const rows = posts.map((post) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    person_id: personId,
    kind: post.kind,
    title: json(post.title),
    starts_on: post.dates.startsOn,
    ends_on: post.dates.endsOn,
  }));
  await tx.db.insertInto('school_posts').values(rows).execute();
  return rows.map((row) => row.id);
}

const columnsOf = (fields: PersonFields) => ({
  family: fields.name.family,
  given: fields.name.given,
  patronymic: fields.name.patronymic ?? null,
  name_ru: jsonOrNull(fields.nameRu),
  iin: fields.iin,
  phone: fields.phone,
  email: fields.email,
  external: fields.external,
});
