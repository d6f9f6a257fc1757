import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { monitoring_child_on, monitoring_child_save, monitoring_child_write } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { writeChildWords } from '../rules/review-contract.ts';
import { ChildWordsFields, isHeard, noChildWords } from './child-words-fields.tsx';
import type { ReviewsAnswer } from './reviews-section.tsx';

type Props = { readonly answer: ReviewsAnswer; readonly onClose: () => void };

/** The child is heard outside a review: at the placing, or whenever they wish. */
export function ChildWordsDialog({ answer, onClose }: Props) {
  const [on, setOn] = useState<PlainDate | null>(answer.today);
  const [words, setWords] = useState(noChildWords);
  const deed = usePerform(writeChildWords, { onDone: onClose });
  const send = (): void => {
    if (on !== null) void deed.run({ caseId: answer.caseId, on, ...words });
  };
  return (
    <DialogForm
      title={monitoring_child_write()}
      verb={monitoring_child_save()}
      deed={deed}
      wide
      disabled={on === null || !isHeard(words)}
      onSend={send}
      onClose={onClose}
    >
      <DayInput label={monitoring_child_on()} value={on} max={answer.today} onChange={setOn} />
      <ChildWordsFields value={words} onChange={setWords} />
    </DialogForm>
  );
}
