import { useState } from 'react';
import { textFor } from '#features/council/web/council-words.ts';
import {
  links_family_answer_hint,
  links_family_answer_label,
  links_family_answer_send,
  links_family_answer_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { getLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { answerFamily, type FamilyWord } from '../contract.ts';

type AnswerFamilyDialogProps = { readonly word: FamilyWord; readonly onClose: () => void };

/** The school's answer, in the language the family wrote in. */
export function AnswerFamilyDialog({ word, onClose }: AnswerFamilyDialogProps) {
  const [words, setWords] = useState(emptyText(word.words?.lang ?? getLanguage()));
  const deed = usePerform(answerFamily, { onDone: onClose });
  return (
    <DialogForm
      title={links_family_answer_title({ name: word.guardianName })}
      verb={links_family_answer_send()}
      deed={deed}
      disabled={words.text.trim() === ''}
      onSend={() => void deed.run({ saidId: word.id, words })}
      onClose={onClose}
    >
      {word.words === null ? null : <p className="lk-words">{textFor(word.words)}</p>}
      <TextInTwo
        label={links_family_answer_label()}
        description={links_family_answer_hint()}
        required
        value={words}
        onChange={setWords}
      />
    </DialogForm>
  );
}
