import { Button } from '@mantine/core';
import { fromDate, untilDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_order_of,
  school_web_post_end,
  school_web_post_past,
  school_web_post_to_come,
  school_web_stand_in,
  school_web_stand_in_by,
  school_web_stand_in_for,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { PostShown } from '../rules/person-fields.ts';
import { named } from './named.ts';
import { postKindWord } from './post-words.tsx';

type Props = {
  readonly post: PostShown;
  readonly today: PlainDate;
  readonly onEnd: () => void;
  readonly onStandIn: () => void;
};

/** A post with its days, whose duties it is, and who stands in for it. */
export function PostRow({ post, today, onEnd, onStandIn }: Props) {
  const over = post.endsOn !== null && post.endsOn < today;
  return (
    <QueueRow
      title={<b>{named(post.title)}</b>}
      detail={detailOf(post, today)}
      marks={<PostMark over={over} toCome={post.startsOn > today} />}
      action={
        over ? undefined : (
          <>
            {post.origin === 'own' ? (
              <Button variant="default" size="compact-md" onClick={onStandIn}>
                {school_web_stand_in()}
              </Button>
            ) : null}{' '}
            <Button variant="default" size="compact-md" onClick={onEnd}>
              {school_web_post_end()}
            </Button>
          </>
        )
      }
    />
  );
}

/** «Director · from 1 September · for Akhmetova, No. 14 of 3 November · in the stead from … until …: Li». */
function detailOf({ kind, startsOn, endsOn, insteadOf, standIns, ...post }: PostShown, today: PlainDate): string {
  const order =
    post.orderNumber === null || post.orderOn === null
      ? []
      : [school_web_order_of({ number: post.orderNumber, on: longDay(post.orderOn) })];
  return [
    postKindWord(kind),
    daysOf(startsOn, endsOn),
    ...(insteadOf === null ? [] : [school_web_stand_in_for({ name: insteadOf }), ...order]),
    ...standIns
      .filter((one) => one.endsOn >= today)
      .map((one) => school_web_stand_in_by({ name: one.name, days: daysOf(one.startsOn, one.endsOn) })),
  ].join(' · ');
}

const daysOf = (startsOn: PlainDate, endsOn: PlainDate | null): string =>
  endsOn === null
    ? fromDate(startsOn, getLanguage())
    : `${fromDate(startsOn, getLanguage())} ${untilDate(endsOn, getLanguage())}`;

function PostMark({ over, toCome }: { readonly over: boolean; readonly toCome: boolean }) {
  if (over) return <StatusBadge>{school_web_post_past()}</StatusBadge>;
  return toCome ? (
    <StatusBadge tone="accent" icon="clock">
      {school_web_post_to_come()}
    </StatusBadge>
  ) : null;
}
