import { Button, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { holds, useMe } from '#features/cases/web/use-me.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Text } from '#kernel/pure/text.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import {
  monitoring_observe_another,
  monitoring_observe_child,
  monitoring_observe_fact,
  monitoring_observe_find,
  monitoring_observe_lede,
  monitoring_observe_mine,
  monitoring_observe_nobody,
  monitoring_observe_nobody_text,
  monitoring_observe_title,
  monitoring_observe_words,
  monitoring_observe_words_hint,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Page, Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { emptyText } from '#ui/text-in-two.tsx';
import { childrenOfMe, observe } from '../rules/observation-contract.ts';
import { PhrasesOfSchool } from './phrases-of-school.tsx';
import { phraseWord, readable } from './support-words.ts';
import { UndoNote } from './undo-note.tsx';
import './monitoring.css';

type Mine = OutputOf<typeof childrenOfMe>;
type Child = Mine['children'][number];

/** An observation in two taps: the child, the fact. */
export function ObservePage() {
  const ask = useAsk(childrenOfMe, {});
  const keeps = holds(useMe(), wholeSchoolRoles);
  return (
    <Page title={monitoring_observe_title()} lede={monitoring_observe_lede()}>
      <Answered ask={ask}>
        {(mine) =>
          mine.children.length === 0 ? (
            <EmptyState icon="pupils" title={monitoring_observe_nobody()} text={monitoring_observe_nobody_text()} />
          ) : (
            <div className="mo-panel">
              <Taps mine={mine} />
              <NotedByMe mine={mine} />
            </div>
          )
        }
      </Answered>
      {keeps && ask.data !== undefined ? <PhrasesOfSchool phrases={ask.data.phrases} /> : null}
    </Page>
  );
}

function Taps({ mine }: { readonly mine: Mine }) {
  const asked = z
    .object({ pupil: z.string().optional() })
    .catch({})
    .parse(useSearch({ strict: false })).pupil;
  const [childId, setChildId] = useState<string | null>(asked ?? null);
  const [noted, setNoted] = useState<string | null>(null);
  const child = mine.children.find(({ pupilId }) => pupilId === childId);
  return (
    <div>
      {child === undefined ? (
        <ChildChoice items={mine.children} onChoose={setChildId} />
      ) : (
        <FactChoice mine={mine} child={child} onNoted={setNoted} onOther={() => setChildId(null)} />
      )}
      {noted === null ? null : <UndoNote key={noted} observationId={noted} onOver={() => setNoted(null)} />}
    </div>
  );
}

const manyChildren = 12;

type ChildChoiceProps = { readonly items: readonly Child[]; readonly onChoose: (pupilId: string) => void };

function ChildChoice({ items, onChoose }: ChildChoiceProps) {
  const [typed, setTyped] = useState('');
  const shown = items.filter((one) => one.name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  return (
    <Section title={monitoring_observe_child()}>
      {items.length <= manyChildren ? null : (
        <TextInput
          label={monitoring_observe_find()}
          value={typed}
          mb="md"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className="mo-choices">
        {shown.map(({ pupilId, name, className }) => (
          <Button key={pupilId} variant="default" onClick={() => onChoose(pupilId)}>
            {name}
            {className === '' ? '' : `, ${className}`}
          </Button>
        ))}
      </div>
    </Section>
  );
}

type FactChoiceProps = {
  readonly mine: Mine;
  readonly child: Child;
  readonly onNoted: (observationId: string) => void;
  readonly onOther: () => void;
};

function FactChoice({ mine, child, onNoted, onOther }: FactChoiceProps) {
  const [typed, setTyped] = useState('');
  const deed = usePerform(observe, {
    onDone: ({ observationId }) => {
      setTyped('');
      onNoted(observationId);
    },
  });
  const words = (): Text | null => (typed.trim() === '' ? null : { ...emptyText(getLanguage()), text: typed.trim() });
  return (
    <Section
      title={monitoring_observe_fact({ name: child.name })}
      actions={
        <Button variant="default" onClick={onOther}>
          {monitoring_observe_another()}
        </Button>
      }
    >
      <TextInput
        label={monitoring_observe_words()}
        description={monitoring_observe_words_hint()}
        value={typed}
        maxLength={500}
        mb="md"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="mo-choices">
        {mine.phrases.map(({ id, names }) => (
          <Button
            key={id}
            variant="light"
            disabled={deed.running}
            onClick={() => void deed.run({ pupilId: child.pupilId, on: mine.today, phrase: id, words: words() })}
          >
            {phraseWord(names)}
          </Button>
        ))}
      </div>
      <FailureNote failure={deed.failure} />
    </Section>
  );
}

const NotedByMe = ({ mine: { mine, today } }: { readonly mine: Mine }) =>
  mine.length === 0 ? null : (
    <Section title={monitoring_observe_mine()}>
      <ul className="tk-queue">
        {mine.map(({ id, on, phrase, words, pupilName }) => (
          <QueueRow
            key={id}
            title={
              <>
                <b>{pupilName}</b> · {phraseWord(phrase)}
              </>
            }
            detail={[readable(words), longDay(on, today)].filter((part) => part !== '').join(' · ')}
          />
        ))}
      </ul>
    </Section>
  );
