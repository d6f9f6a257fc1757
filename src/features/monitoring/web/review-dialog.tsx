import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  monitoring_child_words,
  monitoring_effect,
  monitoring_review_family,
  monitoring_review_family_hint,
  monitoring_review_hold,
  monitoring_review_leads,
  monitoring_review_on_day,
  monitoring_review_save,
  monitoring_review_specialists,
  monitoring_review_verdict_of,
  monitoring_review_word_of,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { holdReview, LeadsTo, Verdict, type ChildWordsBody, type ReviewLine } from '../rules/review-contract.ts';
import { ChildWordsFields, isHeard, noChildWords } from './child-words-fields.tsx';
import type { ReviewsAnswer } from './reviews-section.tsx';
import { readable } from './support-words.ts';

type Props = { readonly answer: ReviewsAnswer; readonly onClose: () => void };
type Lines = Readonly<Record<string, { readonly verdict: Verdict; readonly word: Text | null }>>;

type Typed = {
  readonly on: PlainDate | null;
  readonly child: ChildWordsBody;
  readonly family: Text;
  readonly specialists: Text;
  readonly lines: Lines;
  readonly leadsTo: LeadsTo;
};

/** A review in its order: the child, the family, the specialists, each cause and measure, and where it leads. */
export function ReviewDialog({ answer, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => ({
    on: answer.today,
    child: noChildWords,
    family: emptyText(getLanguage()),
    specialists: emptyText(getLanguage()),
    lines: {},
    leadsTo: 'keep',
  }));
  const deed = usePerform(holdReview, { onDone: onClose });
  const { on, child, family, specialists, leadsTo } = typed;
  const lines = linesOf(answer, typed.lines);
  const send = (): void => {
    const { caseId, planId } = answer;
    if (on === null || planId === null) return;
    void deed.run({ caseId, planId, on, child, family: said(family), specialists: said(specialists), lines, leadsTo });
  };
  return (
    <DialogForm
      title={monitoring_review_hold()}
      verb={monitoring_review_save()}
      deed={deed}
      wide
      disabled={on === null || !isHeard(child) || lines.some(lacksWord)}
      onSend={send}
      onClose={onClose}
    >
      <ReviewFields answer={answer} typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
    </DialogForm>
  );
}

const lacksWord = ({ verdict, word }: ReviewLine): boolean => verdict !== 'continue' && word === null;

type ReviewFieldsProps = {
  readonly answer: ReviewsAnswer;
  readonly typed: Typed;
  readonly set: (part: Partial<Typed>) => void;
};

const ReviewFields = ({ answer, typed, set }: ReviewFieldsProps) => (
  <>
    <DayInput label={monitoring_review_on_day()} value={typed.on} max={answer.today} onChange={(on) => set({ on })} />
    <h3>{monitoring_child_words()}</h3>
    <ChildWordsFields value={typed.child} onChange={(child) => set({ child })} />
    <TextInTwo
      label={monitoring_review_family()}
      description={monitoring_review_family_hint()}
      minRows={2}
      value={typed.family}
      onChange={(family) => set({ family })}
    />
    <TextInTwo
      label={monitoring_review_specialists()}
      minRows={2}
      value={typed.specialists}
      onChange={(specialists) => set({ specialists })}
    />
    <Subjects answer={answer} lines={typed.lines} onChange={(lines) => set({ lines })} />
    {answer.effect === null ? null : <p>{monitoring_effect(answer.effect)}</p>}
    <Radio.Group
      label={monitoring_review_leads()}
      value={typed.leadsTo}
      onChange={(chosen) => set({ leadsTo: LeadsTo.safeParse(chosen).data ?? 'keep' })}
    >
      <Stack mt="xs">
        {LeadsTo.options.map((one) => (
          <Radio key={one} value={one} label={say(`monitoring_leads_${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  </>
);

const linesOf = ({ subjects }: ReviewsAnswer, lines: Lines): ReviewLine[] =>
  subjects.map(({ about, subjectId }) => ({
    about,
    subjectId,
    verdict: lines[subjectId]?.verdict ?? 'continue',
    word: said(lines[subjectId]?.word ?? null),
  }));

const said = (text: Text | null): Text | null => (text === null || text.text.trim() === '' ? null : text);

type SubjectsProps = {
  readonly answer: ReviewsAnswer;
  readonly lines: Lines;
  readonly onChange: (lines: Lines) => void;
};

const Subjects = ({ answer, lines, onChange }: SubjectsProps) =>
  answer.subjects.map(({ about, subjectId, words }) => {
    const line = lines[subjectId] ?? { verdict: 'continue' as const, word: null };
    const set = (part: Partial<typeof line>): void => onChange({ ...lines, [subjectId]: { ...line, ...part } });
    const subject = readable(words);
    return (
      <div key={subjectId} className="mo-subject">
        <NativeSelect
          label={monitoring_review_verdict_of({ what: say(`monitoring_about_${about}`), words: subject })}
          value={line.verdict}
          data={Verdict.options.map((one) => ({ value: one, label: say(`monitoring_verdict_${one}`) }))}
          onChange={(event) => set({ verdict: Verdict.parse(event.currentTarget.value) })}
        />
        {line.verdict === 'continue' ? null : (
          <TextInTwo
            label={monitoring_review_word_of({ words: subject })}
            required
            minRows={2}
            value={line.word ?? emptyText(getLanguage())}
            onChange={(word) => set({ word })}
          />
        )}
      </div>
    );
  });
