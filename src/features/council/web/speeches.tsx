import { ActionIcon, Autocomplete } from '@mantine/core';
import {
  council_web_spoke,
  council_web_spoke_drop,
  council_web_spoke_text,
  council_web_spoke_who,
  council_web_spoke_who_missing,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { TextInTwo } from '#ui/text-in-two.tsx';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { inTwo } from './council-words.ts';
import type { Notes } from './notes.ts';

type Speeches = Notes['speeches'];
export type SpeechesProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly speeches: Speeches;
  readonly onChange: (speeches: Speeches) => void;
};

/** Who spoke and what they said, in the order they spoke. */
export function Speeches({ view, item, speeches, onChange }: SpeechesProps) {
  const set = (place: number, some: Partial<Speeches[number]>): void =>
    onChange(speeches.map((one, at) => (at === place ? { ...one, ...some } : one)));
  return (
    <ul className="cn-speeches">
      {speeches.map((speech, place) => (
        // Speeches have no ids: their place among the others is who they are.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          <div className="cn-speech-head">
            <Autocomplete
              className="cn-grow"
              label={council_web_spoke()}
              placeholder={council_web_spoke_who()}
              maxLength={300}
              data={speakersOf(view, item)}
              value={speech.who}
              error={
                speech.who.trim() === '' && speech.text.text.trim() !== '' ? council_web_spoke_who_missing() : undefined
              }
              onChange={(who) => set(place, { who })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={council_web_spoke_drop({ n: place + 1 })}
              onClick={() => onChange(speeches.filter((_, at) => at !== place))}
            >
              <Icon name="close" />
            </ActionIcon>
          </div>
          <TextInTwo
            label={council_web_spoke_text()}
            minRows={2}
            value={speech.text}
            onChange={(text) => set(place, { text })}
          />
        </li>
      ))}
    </ul>
  );
}

function speakersOf(view: MeetingView, item: ItemView): string[] {
  const people = view.people
    .filter((one) => one.present !== false)
    .map((one) => (one.post === null ? one.name : `${one.name}, ${inTwo(one.post)}`));
  const parents = item.guardians.map((one) => `${one.name}, ${say(`council_web_kinship_${one.kinship}`)}`);
  return [...new Set([...parents, ...people])];
}
