import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  monitoring_phrase_add,
  monitoring_phrase_drop,
  monitoring_phrase_drop_of,
  monitoring_phrase_kk,
  monitoring_phrase_ru,
  monitoring_phrases,
  monitoring_phrases_hint,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Panel } from '#ui/panel.tsx';
import { addPhrase, dropPhrase, type childrenOfMe } from '../rules/observation-contract.ts';
import { phraseWord } from './support-words.ts';

type Phrases = OutputOf<typeof childrenOfMe>['phrases'];

/** The school adds facts of its own to those that come with the program. */
export function PhrasesOfSchool({ phrases }: { readonly phrases: Phrases }) {
  const drop = usePerform(dropPhrase);
  return (
    <Panel title={monitoring_phrases()}>
      <p className="tk-small tk-dim">{monitoring_phrases_hint()}</p>
      <ul className="mo-phrases">
        {phrases
          .filter(({ own }) => own)
          .map(({ id, names }) => (
            <li key={id}>
              {names.kk} / {names.ru}{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={monitoring_phrase_drop_of({ phrase: phraseWord(names) })}
                loading={drop.running}
                onClick={() => void drop.run({ phraseId: id })}
              >
                {monitoring_phrase_drop()}
              </Button>
            </li>
          ))}
      </ul>
      <FailureNote failure={drop.failure} />
      <AddPhrase />
    </Panel>
  );
}

const empty = { kk: '', ru: '' };

function AddPhrase() {
  const [names, setNames] = useState(empty);
  const deed = usePerform(addPhrase, { onDone: () => setNames(empty) });
  return (
    <Form className="tk-form" onSend={() => void deed.run({ names })}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={monitoring_phrase_kk()}
          lang="kk"
          maxLength={80}
          value={names.kk}
          onChange={(event) => setNames({ ...names, kk: event.currentTarget.value })}
        />
        <TextInput
          label={monitoring_phrase_ru()}
          lang="ru"
          maxLength={80}
          value={names.ru}
          onChange={(event) => setNames({ ...names, ru: event.currentTarget.value })}
        />
      </SimpleGrid>
      <FailureNote failure={deed.failure} />
      <div>
        <Button
          type="submit"
          variant="default"
          loading={deed.running}
          disabled={names.kk.trim().length < 2 || names.ru.trim().length < 2}
        >
          {monitoring_phrase_add()}
        </Button>
      </div>
    </Form>
  );
}
