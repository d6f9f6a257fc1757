import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  overview_day_after_council,
  overview_day_appeals,
  overview_day_before_council,
  overview_day_school,
  overview_day_support,
  overview_queue_all,
  overview_queue_shown,
} from '#messages';
import { Queue, QueueRow } from '#ui/queue.tsx';
import type { DutyKind, myDay } from '../contract.ts';
import { DutyRow, keyOfDuty } from './duty-row.tsx';
import { queueTitle } from './queue-title.ts';

type Day = OutputOf<typeof myDay>;

/** The queues in the order of the process. */
const queues: readonly { readonly title: () => string; readonly kinds: readonly DutyKind[] }[] = [
  { title: overview_day_school, kinds: ['no-composition'] },
  { title: overview_day_appeals, kinds: ['answer-appeal'] },
  {
    title: overview_day_before_council,
    kinds: [
      'dossier-incomplete',
      'case-waits-for-agenda',
      'hand-over-invitation',
      'tell-new-day',
      'renew-link',
      'hold-meeting',
    ],
  },
  { title: overview_day_after_council, kinds: ['sign-protocol', 'scan-missing', 'copy-not-delivered'] },
  {
    title: overview_day_support,
    kinds: [
      'family-refuse-help',
      'family-disagree',
      'family-question',
      'term-over',
      'term-ends',
      'measures-overdue',
      'return-to-contact',
      'review-due',
      'petition-reply-overdue',
      'petition-receipt-missing',
      'plan-missing',
    ],
  },
];

/** How many of every kind wait; null where only the server knows, which has not said yet. */
export type CountOf = (kind: DutyKind) => number | null;

/** The sum, when all are known. */
export function sumOf(kinds: readonly DutyKind[], countOf: CountOf): number | null {
  const counts = kinds.map(countOf);
  return counts.every((count) => count !== null) ? counts.reduce((sum, count) => sum + count, 0) : null;
}

type DayQueuesProps = { readonly day: Pick<Day, 'duties' | 'more' | 'today'>; readonly countOf: CountOf };

/** A few rows of each kind; where there are more, how many, and the way to all of them. */
export const DayQueues = ({ day, countOf }: DayQueuesProps) => (
  <>
    {queues.map(({ title, kinds }) => {
      if (!day.duties.some(({ kind }) => kinds.includes(kind))) return null;
      const count = sumOf(kinds, countOf);
      return (
        <Queue key={kinds.join('-')} title={title()} {...(count === null ? {} : { count })}>
          {kinds.map((kind) => (
            <RowsOf key={kind} kind={kind} day={day} count={countOf(kind)} />
          ))}
        </Queue>
      );
    })}
  </>
);

type RowsOfProps = { readonly kind: DutyKind; readonly day: DayQueuesProps['day']; readonly count: number | null };

function RowsOf({ kind, day, count }: RowsOfProps) {
  const rows = day.duties.filter((duty) => duty.kind === kind);
  return (
    <>
      {rows.map((duty) => (
        <DutyRow key={keyOfDuty(duty)} duty={duty} today={day.today} />
      ))}
      {day.more.includes(kind) ? <RestRow kind={kind} shown={rows.length} count={count} /> : null}
    </>
  );
}

type RestRowProps = { readonly kind: DutyKind; readonly shown: number; readonly count: number | null };

const RestRow = ({ kind, shown, count }: RestRowProps) => (
  <QueueRow
    title={queueTitle(kind)}
    detail={count === null ? undefined : overview_queue_shown({ shown, count })}
    action={
      <Button component={Link} to={`/day/${kind}`} variant="default">
        {overview_queue_all()}
      </Button>
    }
  />
);
