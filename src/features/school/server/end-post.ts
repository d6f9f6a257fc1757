import { sql } from 'kysely';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import * as rule from '../rules/end-post.ts';
import { PostKind } from '../rules/posts.ts';

type State = {
  readonly personId: string;
  readonly kind: PostKind;
  readonly startsOn: PlainDate;
  readonly othersStaying: number;
  readonly until: PlainDate | null;
};

type Row = {
  id: string;
  person_id: string;
  kind: string;
  starts_on: string;
  ends_on: string | null;
  origin: string;
};

export const endPost = deed({
  contract: contract.endPost,
  load: (tx, input) => lockPost(tx, input.postId),
  decide: ({ state, input }) => rule.endPost(state, input.endsOn),
  save: async (tx, _decided, { state, input }) => {
    await tx.db
      .updateTable('school_posts')
      .set({ ends_on: input.endsOn })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.postId)
      .execute();
    return { value: {}, about: { kind: 'person', id: state.personId } };
  },
});

/** All posts of the kind are locked, so that two last administrators cannot leave at once. */
async function lockPost(tx: Tx, postId: string): Promise<State | null> {
  const found = await sql<Row>`
    select o.id, o.person_id, o.kind, o.starts_on, o.ends_on, o.origin from school_posts o
    where o.school_id = ${tx.schoolId}
      and o.kind = (select x.kind from school_posts x where x.school_id = ${tx.schoolId} and x.id = ${postId})
    order by o.id for update`.execute(tx.db);
  const post = found.rows.find((row) => row.id === postId);
  if (post === undefined) return null;
  const staying = found.rows.filter((row) => row.ends_on === null && row.person_id !== post.person_id);
  return {
    personId: post.person_id,
    kind: PostKind.parse(post.kind),
    startsOn: PlainDate.parse(post.starts_on),
    othersStaying: staying.length,
    until: post.origin === 'own' || post.ends_on === null ? null : PlainDate.parse(post.ends_on),
  };
}
