import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PostKind } from './posts.ts';

type Ending = {
  readonly kind: PostKind;
  readonly startsOn: PlainDate;
  /** Other persons whose post of the same kind has no last day. */
  readonly othersStaying: number;
  /** The last day of whoever stands in for another; null or left out for a post held in one's own right. */
  readonly until?: PlainDate | null;
};

/**
 * Refuses `ends-before-start`, `last-administrator` when nobody could let people in afterwards, and `stand-in-not-longer`:
 * more days than were given need an order of their own.
 */
export function endPost(post: Ending, endsOn: PlainDate): Result<null> {
  if (endsOn < post.startsOn) return refuse('ends-before-start', { startsOn: post.startsOn });
  if (post.kind === 'administrator' && post.othersStaying === 0) return refuse('last-administrator');
  const { until = null } = post;
  if (until !== null && endsOn > until) return refuse('stand-in-not-longer', { endsOn: until });
  return ok(null);
}
