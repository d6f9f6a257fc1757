import { Button, Group, Textarea } from '@mantine/core';
import { tellDone } from '#features/school/web/tell-done.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import {
  documents_wording_back,
  documents_wording_by,
  documents_wording_changed,
  documents_wording_original,
  documents_wording_places,
  documents_wording_reset,
  documents_wording_save,
  documents_wording_saved,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { Chip } from '#ui/status-badge.tsx';
import { checkSentence } from '../../rules/wording/check-wording.ts';
import { placesIn } from '../../rules/wording/sentence.ts';
import { setWording, type Look, type Said, type Sentence } from '../../rules/wording/wording-contract.ts';

type Props = {
  readonly look: Pick<Look, 'paper' | 'version'>;
  readonly sentence: Sentence;
  readonly language: PaperLanguage;
  readonly mayChange: boolean;
  /** Null: as it stands. */
  readonly typed: string | null;
  readonly onType: (text: string | null) => void;
};

/** One sentence: what the school says, the original while it differs, and the way back. */
export function SentenceForm({ look, sentence, language, mayChange, typed, onType }: Props) {
  const original = sentence[language];
  const said = sentence.said[language];
  const stands = said?.text ?? original;
  const text = typed ?? stands;
  const deed = usePerform(setWording, {
    onDone: () => {
      onType(null);
      tellDone(said === null || typed !== null ? documents_wording_saved() : documents_wording_reset());
    },
  });
  const set = (to: string | null): void => {
    const { paper, version } = look;
    void deed.run({ paper, version, key: sentence.key, language, text: to });
  };
  const error = typed === null ? null : errorOf(original, typed.trim());
  return (
    <div className="tk-sentence">
      <Textarea
        autosize
        minRows={1}
        label={say(`documents_wording_place_${sentence.place}`)}
        description={placesNote(original)}
        lang={language}
        value={text}
        readOnly={!mayChange}
        error={error}
        onChange={({ currentTarget }) => onType(currentTarget.value === stands ? null : currentTarget.value)}
      />
      {said === null ? null : <SaidMark said={said} original={original} language={language} />}
      {mayChange ? (
        <Group gap="sm" mt="xs">
          {typed === null ? null : (
            <Button size="compact-md" disabled={error !== null} loading={deed.running} onClick={() => set(typed)}>
              {documents_wording_save()}
            </Button>
          )}
          {said === null ? null : (
            <Button size="compact-md" variant="default" loading={deed.running} onClick={() => set(null)}>
              {documents_wording_back()}
            </Button>
          )}
        </Group>
      ) : null}
      <FailureNote failure={deed.failure} />
    </div>
  );
}

type MarkProps = { readonly said: Said; readonly original: string; readonly language: PaperLanguage };

const SaidMark = ({ said, original, language }: MarkProps) => (
  <p className="tk-small tk-dim">
    <Chip>{documents_wording_changed()}</Chip>{' '}
    {documents_wording_by({ name: said.by, day: longDay(dayOfMoment(said.at)) })}
    <br />
    <span lang={language}>{documents_wording_original({ text: original })}</span>
  </p>
);

function placesNote(original: string): string | undefined {
  const places = placesIn(original).map((name) => `{${name}}`);
  return places.length === 0 ? undefined : documents_wording_places({ places: places.join(', ') });
}

/** The rule of the server, before anything is sent. */
function errorOf(original: string, text: string): string | null {
  const checked = checkSentence(original, text);
  return checked.ok ? null : say(`refusal_${checked.refusal.reason}`, checked.refusal.facts);
}
