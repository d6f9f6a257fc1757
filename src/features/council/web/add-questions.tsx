import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '#kernel/pure/text.ts';
import { council_web_drop, council_web_other_question, council_web_put_on, council_web_waits } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { useAsk } from '#ui/api/use-ask.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { addItem, whatWaits } from '../contract.ts';
import { checkItem, mayPutOn } from '../rules/check-item.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { keyOfWaiting, waitingDetail, waitingName, type WaitingRow } from './waiting-questions.tsx';
import { whyNot } from './why-not.ts';

/** What waits, one click from the agenda, and a question of one's own; once the meeting is opened its agenda stands. */
export function AddQuestions({ view, me }: { readonly view: MeetingView; readonly me: Me | undefined }) {
  const may = mayDo(me, addItem);
  const locked = whyNot(mayPutOn({ meetingState: view.state, afterTheFact: view.afterTheFact }));
  const rows = useAsk(whatWaits, {}, { enabled: may && locked === null }).data?.rows ?? [];
  const deed = usePerform(addItem);
  if (!may) return null;
  if (locked !== null) return <p className="cn-hint">{locked}</p>;
  const add = (row: WaitingRow): void =>
    void deed.run({
      meetingId: view.id,
      kind: row.kind,
      caseId: row.caseId,
      question: row.question,
      speakerId: null,
      rolledFrom: row.rolledFrom,
      planRowId: row.planRowId,
    });
  return (
    <>
      {rows.length === 0 ? null : (
        <Queue title={council_web_waits()} count={rows.length}>
          {rows.map((row) => (
            <QueueRow
              key={keyOfWaiting(row)}
              title={waitingName(row)}
              detail={waitingDetail(row, me?.calendarToday ?? null)}
              action={
                <Button
                  variant="default"
                  loading={deed.running}
                  leftSection={<Icon name="plus" />}
                  onClick={() => add(row)}
                >
                  {council_web_put_on()}
                </Button>
              }
            />
          ))}
        </Queue>
      )}
      <FailureNote failure={deed.failure} />
      <OtherQuestion view={view} />
    </>
  );
}

const whyNotAsked = (view: MeetingView, question: Text): string | null =>
  whyNot(
    checkItem({
      meetingState: view.state,
      afterTheFact: view.afterTheFact,
      kind: 'other',
      caseState: null,
      question: { ...question, text: question.text.trim() },
      onAgenda: false,
      continues: 'none',
    }),
  );

function OtherQuestion({ view }: { readonly view: MeetingView }) {
  const [question, setQuestion] = useState<Text | null>(null);
  const deed = usePerform(addItem, { onDone: () => setQuestion(null) });
  if (question === null) {
    return (
      <Button
        mt="md"
        variant="subtle"
        leftSection={<Icon name="plus" />}
        onClick={() => setQuestion(emptyText(getLanguage()))}
      >
        {council_web_other_question()}
      </Button>
    );
  }
  const why = whyNotAsked(view, question);
  return (
    <div className="tk-panel cn-form cn-gap">
      <TextInTwo label={council_web_other_question()} minRows={2} value={question} onChange={setQuestion} />
      <FailureNote failure={deed.failure} />
      <div className="cn-buttons">
        <DeedButton
          variant="default"
          why={why}
          loading={deed.running}
          onClick={() =>
            void deed.run({
              meetingId: view.id,
              kind: 'other',
              caseId: null,
              question,
              speakerId: null,
              rolledFrom: null,
              planRowId: null,
            })
          }
        >
          {council_web_put_on()}
        </DeedButton>
        <Button variant="subtle" color="gray" onClick={() => setQuestion(null)}>
          {council_web_drop()}
        </Button>
      </div>
    </div>
  );
}
