import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PostKind } from './posts.ts';

type Post = {
  readonly id: string;
  readonly kind: PostKind;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
};
type Led = { readonly classId: string; readonly endsOn: PlainDate | null };

type Ending<L extends Led> = {
  readonly post: Post;
  readonly lastDay: PlainDate;
  /** All posts of the person. */
  readonly posts: readonly Post[];
  readonly leads: readonly L[];
};

/**
 * The classes somebody would still lead after the last day of a post without holding the post of class teacher any more: they
 * would neither see them nor be asked for their papers (clause 11).
 */
export function classesLeftBehind<L extends Led>({ post, lastDay, posts, leads }: Ending<L>): readonly L[] {
  const stays = posts.some(
    (one) => one.id !== post.id && one.kind === 'class-teacher' && (one.endsOn === null || one.endsOn > lastDay),
  );
  const isTheirs = post.kind === 'class-teacher' || !posts.some((one) => one.kind === 'class-teacher');
  return stays || !isTheirs ? [] : leads.filter((one) => one.endsOn === null || one.endsOn > lastDay);
}
