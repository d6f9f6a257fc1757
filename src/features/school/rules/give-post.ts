import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PostKind } from './posts.ts';

type Dates = { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null };
type Held = Dates & { readonly kind: PostKind };
type Wanted = { readonly kind: PostKind; readonly dates: Dates };
type Giving = {
  readonly kind: PostKind;
  readonly dates: Dates;
  readonly personId: string;
  readonly held: readonly Held[];
};

/**
 * Whether the post may be given. Refuses `own-post` (only head and deputy may name themselves: an administrator sees no
 * child and must not let himself in) and `post-already-held` (the same post in the same days).
 */
export function givePost(giving: Giving, actor: Pick<Actor, 'personId' | 'roles'>): Result<null> {
  const leads = actor.roles.includes('head') || actor.roles.includes('deputy');
  if (actor.personId === giving.personId && !leads) return refuse('own-post');
  const same = giving.held.find((post) => post.kind === giving.kind && overlap(post, giving.dates));
  return same === undefined ? ok(null) : refuse('post-already-held', { startsOn: same.startsOn });
}

/** Several posts at once: each as if those before it were given already. Refuses what `givePost` refuses. */
export function givePosts(
  giving: { readonly personId: string; readonly posts: readonly Wanted[]; readonly held: readonly Held[] },
  actor: Pick<Actor, 'personId' | 'roles'>,
): Result<null> {
  const held = [...giving.held];
  for (const { kind, dates } of giving.posts) {
    const given = givePost({ kind, dates, personId: giving.personId, held }, actor);
    if (!given.ok) return given;
    held.push({ kind, ...dates });
  }
  return ok(null);
}

function overlap(a: Dates, b: Dates): boolean {
  const aStartsInTime = b.endsOn === null || a.startsOn <= b.endsOn;
  const bStartsInTime = a.endsOn === null || b.startsOn <= a.endsOn;
  return aStartsInTime && bStartsInTime;
}
