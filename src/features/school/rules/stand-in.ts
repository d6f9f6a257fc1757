import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Names } from '#kernel/pure/text.ts';
import type { PostKind, PostOrigin } from './posts.ts';

type Days = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
type Open = { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null };

/** The post whose duties are taken over. */
type Absent = Open & {
  readonly personId: string;
  readonly kind: PostKind;
  readonly title: Names;
  readonly origin: PostOrigin;
};

export type StandingIn = {
  readonly absent: Absent;
  readonly personId: string;
  readonly external: boolean;
  readonly ordered: boolean;
  readonly days: Days;
  readonly today: PlainDate;
  /** Posts of whoever stands in. */
  readonly held: readonly (Open & { readonly kind: PostKind })[];
  /** Who stands in for that post already. */
  readonly others: readonly Open[];
};

type StandIn = { readonly origin: PostOrigin; readonly title: Names };

/**
 * Clause 7: the duties of a post for some days; the head's by order. Refuses `own-post`, `stand-in-for-self`,
 * `stand-in-external`, `stand-in-of-stand-in`, `acting-without-order`, `stand-in-over`, `post-not-held-then`,
 * `stand-in-twice` (two for one post in the same days), `post-already-held`.
 */
export function standIn(asked: StandingIn, actor: Pick<Actor, 'personId' | 'roles'>): Result<StandIn> {
  const who = refusalOfPerson(asked, actor);
  if (!who.ok) return who;
  const when = refusalOfDays(asked);
  if (!when.ok) return when;
  const acting = asked.absent.kind === 'head';
  if (acting && !asked.ordered) return refuse('acting-without-order');
  return ok({ origin: acting ? 'acting' : 'delegated', title: titleInStead(asked.absent.title) });
}

function refusalOfPerson(asked: StandingIn, actor: Pick<Actor, 'personId' | 'roles'>): Result<null> {
  const leads = actor.roles.includes('head') || actor.roles.includes('deputy');
  if (asked.personId === actor.personId && !leads) return refuse('own-post');
  if (asked.personId === asked.absent.personId) return refuse('stand-in-for-self');
  if (asked.external) return refuse('stand-in-external');
  return asked.absent.origin === 'own' ? ok(null) : refuse('stand-in-of-stand-in');
}

function refusalOfDays({ absent, days, today, held, others }: StandingIn): Result<null> {
  if (days.endsOn < today) return refuse('stand-in-over', { endsOn: days.endsOn });
  const holds = absent.startsOn <= days.startsOn && (absent.endsOn === null || absent.endsOn >= days.endsOn);
  if (!holds) return refuse('post-not-held-then', { startsOn: absent.startsOn });
  const other = others.find((one) => meets(one, days));
  if (other !== undefined) return refuse('stand-in-twice', { startsOn: other.startsOn });
  // A class teacher stands in for another: the classes are told apart by whose they are.
  if (absent.kind === 'class-teacher') return ok(null);
  const same = held.find((one) => one.kind === absent.kind && meets(one, days));
  return same === undefined ? ok(null) : refuse('post-already-held', { startsOn: same.startsOn });
}

const meets = (post: Open, days: Days): boolean =>
  post.startsOn <= days.endsOn && (post.endsOn === null || post.endsOn >= days.startsOn);

/** As papers name whoever holds the post for those days. */
const titleInStead = (title: Names): Names => ({
  kk: `${title.kk} (міндетін уақытша атқарушы)`,
  ru: `${title.ru} (временно исполняющий обязанности)`,
});
