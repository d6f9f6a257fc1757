import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PostKind } from './posts.ts';

type Ending = {
  readonly kind: PostKind;
  readonly startsOn: PlainDate;
  /** Other persons whose post of the same kind has no last day. */
  readonly othersStaying: number;
};

/** Refuses `ends-before-start`, and `last-administrator` when nobody could let people in afterwards. */
export function endPost(post: Ending, endsOn: PlainDate): Result<null> {
  if (endsOn < post.startsOn) return refuse('ends-before-start', { startsOn: post.startsOn });
  if (post.kind === 'administrator' && post.othersStaying === 0) return refuse('last-administrator');
  return ok(null);
}
