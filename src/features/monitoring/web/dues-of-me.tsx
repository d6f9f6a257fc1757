import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { monitoring_due_open, monitoring_dues } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { useLanguage } from '#ui/language.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { duesOfMe } from '../contract.ts';
import { OutboxNote } from './outbox-note.tsx';

/** What the reader promised to come back to, reviews that are due, and what waits on this phone; nothing at all when nothing waits. */
export function DuesOfMe() {
  useLanguage();
  const answer = useAsk(duesOfMe, {}).data;
  if (answer === undefined || answer.rows.length === 0) return <OutboxNote />;
  return (
    <>
      <OutboxNote />
      <Dues answer={answer} />
    </>
  );
}

const Dues = ({ answer }: { readonly answer: OutputOf<typeof duesOfMe> }) => (
  <Queue title={monitoring_dues()} count={answer.rows.length}>
    {answer.rows.map(({ kind, caseId, contactId, pupilName, className, on }) => (
      <QueueRow
        key={`${kind}-${contactId ?? caseId}`}
        title={<b>{say(`monitoring_due_${kind}`, { child: [pupilName, className].filter(Boolean).join(', ') })}</b>}
        marks={
          <>
            <Countdown due={on} today={answer.today} />
            <ClauseChip clause={15} />
          </>
        }
        action={
          <Button component={Link} to={`/cases/${caseId}?tab=support`} variant="default">
            {monitoring_due_open()}
          </Button>
        }
      />
    ))}
  </Queue>
);
