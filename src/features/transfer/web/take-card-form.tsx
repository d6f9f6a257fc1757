import { Button, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  transfer_take_card,
  transfer_take_card_do,
  transfer_take_card_file,
  transfer_take_card_hint,
  transfer_take_card_replace,
  transfer_take_card_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { takeCard } from '../contract.ts';

const longest = 8000;

/** The card of another school, from its file or as text; other keys of a known school go in only with a second, plain yes. */
export function TakeCardForm() {
  const [text, setText] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const deed = usePerform(takeCard, {
    onDone: ({ what }) => {
      setText('');
      setTold(say(`transfer_take_card_${what}`));
    },
  });
  const type = (typed: string): void => {
    setTold(null);
    deed.clear();
    setText(typed.slice(0, longest));
  };
  const isChanged = deed.failure?.kind === 'refused' && deed.failure.refusal.reason === 'transfer-key-changed';
  return (
    <Panel title={transfer_take_card()}>
      <Form onSend={() => void deed.run({ text, replace: false })}>
        <Textarea
          label={transfer_take_card_text()}
          description={transfer_take_card_hint()}
          autosize
          minRows={2}
          maxRows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <FailureNote failure={deed.failure} />
        {told === null ? null : <p role="status">{told}</p>}
        <div className="tk-page-actions">
          <CardFile onText={type} />
          <Button type="submit" loading={deed.running} disabled={text.trim() === ''}>
            {transfer_take_card_do()}
          </Button>
          {isChanged ? (
            <Button variant="default" onClick={() => void deed.run({ text, replace: true })}>
              {transfer_take_card_replace()}
            </Button>
          ) : null}
        </div>
      </Form>
    </Panel>
  );
}

const CardFile = ({ onText }: { readonly onText: (text: string) => void }) => (
  <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(onText)}>
    {(props) => (
      <Button variant="default" {...props}>
        {transfer_take_card_file()}
      </Button>
    )}
  </FileButton>
);
