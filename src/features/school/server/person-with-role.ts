import type { Tx } from '#kernel/server/tx.ts';
import type { PostKind } from '../rules/posts.ts';

/** Ids of those who hold a post of this kind today: whoever stands in first, then the longest in post (clause 7). */
export async function personWithRole(tx: Tx, kind: PostKind): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('school_posts')
    .select('person_id')
    .where('school_id', '=', tx.schoolId)
    .where('kind', '=', kind)
    .where('starts_on', '<=', tx.today)
    .where((on) => on.or([on('ends_on', 'is', null), on('ends_on', '>=', tx.today)]))
    .orderBy((on) => on('origin', '=', 'own'))
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return [...new Set(rows.map((row) => row.person_id))];
}
