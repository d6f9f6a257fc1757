import { Button } from '@mantine/core';
import {
  transfer_message_by,
  transfer_message_file,
  transfer_message_late,
  transfer_messages,
  transfer_messages_none,
} from '#messages';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import type { MessageView, TransferView } from '../rules/transfer-view.ts';
import { saveBytes } from './save-bytes.ts';
import { wordsShown } from './school-name.ts';

/** What both schools said; a letter of ours can be taken along as a file. */
export function MessagesPanel({ transfer: { messages, partner, id } }: { readonly transfer: TransferView }) {
  return (
    <Panel title={transfer_messages()}>
      {messages.length === 0 ? <p className="tk-dim">{transfer_messages_none()}</p> : null}
      <ul className="tk-queue" aria-label={transfer_messages()}>
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            name={`transfer-${id.slice(-8)}-${message.kind}.tirek`}
            here={partner.here}
          />
        ))}
      </ul>
    </Panel>
  );
}

type MessageProps = { readonly message: MessageView; readonly name: string; readonly here: boolean };

function Message({ message, name, here }: MessageProps) {
  const { kind, words, byName, saidAt, counted, sealed } = message;
  const by = transfer_message_by({ name: byName, day: longDay(dayOfMoment(saidAt)) });
  return (
    <QueueRow
      title={say(`transfer_message_${kind}`)}
      detail={
        <>
          {words === null ? null : <p>{wordsShown(words)}</p>}
          {counted ? by : `${by}, ${transfer_message_late()}`}
        </>
      }
      action={
        sealed === null || here ? null : (
          <Button variant="default" onClick={() => saveBytes(name, sealed)}>
            {transfer_message_file()}
          </Button>
        )
      }
    />
  );
}
