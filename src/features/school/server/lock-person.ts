import { z } from 'zod';
import type { Tx } from '#kernel/server/tx.ts';
import { Post } from '../contract.ts';

export type LockedPerson = { readonly id: string; readonly version: number; readonly posts: readonly Post[] };

/** A member of staff with every post, locked until the transaction ends; null when unknown. */
export async function lockPerson(tx: Tx, personId: string): Promise<LockedPerson | null> {
  const row = await tx.db
    .selectFrom('school_people')
    .select(['id', 'version'])
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const posts = await tx.db
    .selectFrom('school_posts')
    .select(['id', 'kind', 'title', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('school_id', '=', tx.schoolId)
    .where('person_id', '=', personId)
    .execute();
  return { ...row, posts: z.array(Post).parse(posts) };
}
