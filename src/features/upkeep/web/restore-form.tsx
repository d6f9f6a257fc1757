import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { upkeep_fill_arrived, upkeep_fill_phrase, upkeep_fill_phrase_hint, upkeep_fill_restore } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { restoreBackup, type FillingState } from '../rules/fill-contract.ts';
import type { Code } from './filling-page.tsx';
import { sizeWords } from './size-words.ts';

type Props = { readonly arrived: Extract<FillingState, { kind: 'arrived' }>; readonly code: Code };

/** What arrived, and the phrase that opens it; the phrase is kept nowhere. */
export function RestoreForm({ arrived, code }: Props) {
  const [phrase, setPhrase] = useState('');
  const restore = usePerform(restoreBackup);
  const { madeAt, size } = arrived;
  return (
    <Form onSend={() => void restore.run({ ...code, phrase })}>
      <p>{upkeep_fill_arrived({ day: longDay(dayOfMoment(madeAt)), hour: hourOf(madeAt), size: sizeWords(size) })}</p>
      <Textarea
        mt="sm"
        label={upkeep_fill_phrase()}
        description={upkeep_fill_phrase_hint()}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        autosize
        minRows={2}
        maxLength={400}
        value={phrase}
        onChange={(event) => setPhrase(event.currentTarget.value)}
      />
      <FailureNote failure={restore.failure} />
      <Button type="submit" size="md" mt="md" loading={restore.running} disabled={phrase.trim() === ''}>
        {upkeep_fill_restore()}
      </Button>
    </Form>
  );
}
