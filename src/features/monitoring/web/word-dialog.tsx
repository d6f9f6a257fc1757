import { useState } from 'react';
import type { Text } from '#kernel/pure/text.ts';
import type { Failure } from '#ui/api/failure.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';

type WordDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly verb: string;
  readonly deed: { readonly running: boolean; readonly failure: Failure | null };
  readonly onSend: (words: Text) => void;
  readonly onClose: () => void;
};

/** A deed that asks for one word of the person. */
export function WordDialog({ label, hint, onSend, ...rest }: WordDialogProps) {
  const language = useLanguage();
  const [words, setWords] = useState(() => emptyText(language));
  return (
    <DialogForm {...rest} disabled={words.text.trim() === ''} onSend={() => onSend(words)}>
      <TextInTwo label={label} description={hint} required minRows={2} value={words} onChange={setWords} />
    </DialogForm>
  );
}
