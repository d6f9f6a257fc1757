import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { overview_open } from '#messages';
import { longDay } from '#ui/long-day.ts';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import type { myDay } from '../contract.ts';

type Answer = OutputOf<typeof myDay>['answers'][number];

/** The answer to one's own appeal. */
export function AnswerRow({ answer }: { readonly answer: Answer }) {
  return (
    <QueueRow
      title={<b>{say(`overview_answer_${answer.state}`, { child: answer.pupilName })}</b>}
      detail={longDay(answer.on)}
      action={
        <Button component={Link} to={`/appeals/${answer.appealId}`} variant="default">
          {overview_open()}
        </Button>
      }
    />
  );
}
