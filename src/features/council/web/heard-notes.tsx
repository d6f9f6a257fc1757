import { Button } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Names, Text } from '#kernel/pure/text.ts';
import {
  council_web_child_words,
  council_web_child_words_add,
  council_web_child_words_hint,
  council_web_heard,
  council_web_phrases,
  council_web_spoke_add,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { ConflictNote } from './conflict-note.tsx';
import type { NotesDesk } from './notes-desk.ts';
import { PhrasesDialog } from './phrases-dialog.tsx';
import { Speeches } from './speeches.tsx';
import { useDesk } from './use-desks.ts';

export type HeardNotesProps = { readonly view: MeetingView; readonly item: ItemView; readonly desk: NotesDesk };

/** Heard, who spoke, the child's own words: saved as typed (clause 13: a brief extract of the hearing). */
export function HeardNotes({ view, item, desk }: HeardNotesProps) {
  const { notes, conflicts } = useDesk(desk);
  const [phrases, setPhrases] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const heard = notes.heard ?? emptyText(getLanguage());
  const insert = (phrase: Names): void => {
    setPhrases(false);
    desk.type({ heard: withPhrase(heard, phrase) });
    place.current?.querySelector('textarea')?.focus();
  };
  const slash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || !(event.target instanceof HTMLTextAreaElement) || !startsLine(event.target)) return;
    event.preventDefault();
    setPhrases(true);
  };
  return (
    <>
      <div ref={place} className="cn-heard" role="presentation" onKeyDown={slash}>
        <TextInTwo
          label={<h2>{council_web_heard()}</h2>}
          minRows={5}
          value={heard}
          onChange={(text) => desk.type({ heard: text })}
        />
      </div>
      {conflicts.map((field) => (
        <ConflictNote key={field} field={field} desk={desk} />
      ))}
      <Speeches
        view={view}
        item={item}
        speeches={notes.speeches}
        onChange={(speeches) => desk.type({ speeches: [...speeches] })}
      />
      {notes.childWords === null ? null : <ChildWords value={notes.childWords} desk={desk} />}
      <Adders item={item} desk={desk} onPhrases={() => setPhrases(true)} />
      {phrases ? (
        <PhrasesDialog
          phrases={view.settings.phrases}
          language={heard.lang}
          onChosen={insert}
          onClose={() => setPhrases(false)}
        />
      ) : null}
    </>
  );
}

type ChildWordsProps = { readonly value: Text; readonly desk: NotesDesk };

const ChildWords = ({ value, desk }: ChildWordsProps) => (
  <div className="cn-child-words">
    <TextInTwo
      label={council_web_child_words()}
      description={council_web_child_words_hint()}
      minRows={2}
      value={value}
      onChange={(text) => desk.type({ childWords: text })}
    />
  </div>
);

type AddersProps = { readonly item: ItemView; readonly desk: NotesDesk; readonly onPhrases: () => void };

function Adders({ item, desk, onPhrases }: AddersProps) {
  const { notes } = useDesk(desk);
  const language = getLanguage();
  return (
    <div className="cn-buttons cn-adders">
      <Button
        variant="default"
        radius="xl"
        size="compact-sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => desk.type({ speeches: [...notes.speeches, { who: '', text: emptyText(language) }] })}
      >
        {council_web_spoke_add()}
      </Button>
      {item.pupil === null || notes.childWords !== null ? null : (
        <Button
          variant="default"
          radius="xl"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => desk.type({ childWords: emptyText(language) })}
        >
          {council_web_child_words_add()}
        </Button>
      )}
      <Button variant="default" radius="xl" size="compact-sm" aria-haspopup="dialog" onClick={onPhrases}>
        {council_web_phrases()} <span className="cn-slash">/</span>
      </Button>
    </div>
  );
}

/** A slash inside a word or a date is only a slash. */
function startsLine(area: HTMLTextAreaElement): boolean {
  const before = area.value.slice(0, area.selectionStart);
  return before === '' || before.endsWith('\n') || before.endsWith(' ');
}

function withPhrase(heard: Text, phrase: Names): Text {
  const joined = (text: string, more: string): string => (text.trim() === '' ? more : `${text.trimEnd()} ${more}`);
  const text = joined(heard.text, phrase[heard.lang]);
  const other = heard.lang === 'kk' ? 'ru' : 'kk';
  return heard.other === undefined ? { ...heard, text } : { ...heard, text, other: joined(heard.other, phrase[other]) };
}
