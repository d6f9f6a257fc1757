import { Button } from '@mantine/core';
import { council_web_conflict, council_web_keep_mine, council_web_take_theirs } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { textFor } from './council-words.ts';
import type { NotesDesk } from './notes-desk.ts';
import type { NoteField, Notes } from './notes.ts';
import { useDesk } from './use-desks.ts';

/** Two wrote the same field: the other's text, and the choice (no text is lost without a person's word). */
export function ConflictNote({ field, desk }: { readonly field: NoteField; readonly desk: NotesDesk }) {
  const { theirs } = useDesk(desk);
  return (
    <div className="cn-conflict" role="alert">
      <p>
        <Icon name="info" /> <b>{council_web_conflict({ field: say(`council_web_field_${field}`) })}</b>
      </p>
      <blockquote>{wordsOf(field, theirs)}</blockquote>
      <div className="cn-buttons">
        <Button variant="default" size="compact-md" onClick={() => desk.settle(field, 'mine')}>
          {council_web_keep_mine()}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => desk.settle(field, 'theirs')}>
          {council_web_take_theirs()}
        </Button>
      </div>
    </div>
  );
}

function wordsOf(field: NoteField, notes: Notes): string {
  if (field === 'speeches') return notes.speeches.map((one) => `${one.who}: ${textFor(one.text)}`).join('\n');
  if (field === 'votes')
    return notes.votes === null ? '-' : `${notes.votes.for} / ${notes.votes.against} / ${notes.votes.abstained}`;
  const text = notes[field];
  return text === null ? '-' : textFor(text);
}
