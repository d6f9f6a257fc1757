import { Modal } from '@mantine/core';
import {
  council_web_phrase,
  council_web_phrase_find,
  council_web_phrases_none,
  council_web_phrases_title,
  ui_close,
} from '#messages';
import { Pick } from '#ui/pick.tsx';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';

export type PhrasesDialogProps = {
  readonly phrases: readonly Names[];
  readonly language: PaperLanguage;
  readonly onChosen: (phrase: Names) => void;
  readonly onClose: () => void;
};

/** Sentences of the school, typed into the protocol with one key. */
export function PhrasesDialog({ phrases, language, onChosen, onClose }: PhrasesDialogProps) {
  const choose = (id: string | undefined): void => {
    const phrase = phrases[Number(id)];
    if (id !== undefined && phrase !== undefined) onChosen(phrase);
  };
  return (
    <Modal opened onClose={onClose} title={council_web_phrases_title()} closeButtonProps={{ 'aria-label': ui_close() }}>
      {phrases.length === 0 ? (
        <p className="tk-dim">{council_web_phrases_none()}</p>
      ) : (
        <Pick
          label={council_web_phrase()}
          placeholder={council_web_phrase_find()}
          options={phrases.map((phrase, place) => ({ id: String(place), label: phrase[language] }))}
          value={null}
          onChange={(option) => choose(option?.id)}
        />
      )}
    </Modal>
  );
}
