import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { minDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import { plan_done_on, plan_mark_save, plan_not_done_why, plan_outcome, plan_result, ui_cancel } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import type { WindowMark } from '../rules/measure-shapes.ts';
import { markWindow, type Window } from '../rules/measures-contract.ts';
import { EvidenceField } from './evidence-field.tsx';

type WindowMarkFormProps = {
  readonly measureId: string;
  readonly window: Window & { readonly mark: WindowMark | null };
  readonly today: PlainDate;
  readonly onClose: () => void;
};

const outcomes = ['done', 'not-done'] as const;

type Said = {
  readonly outcome: WindowMark['outcome'];
  readonly doneOn: PlainDate | null;
  readonly words: Text;
  readonly fileIds: string[];
};

function firstSaid({ mark, to }: WindowMarkFormProps['window'], today: PlainDate): Said {
  if (mark !== null) return { ...mark, words: mark.words ?? emptyText(getLanguage()) };
  return { outcome: 'done', doneOn: minDate(to, today), words: emptyText(getLanguage()), fileIds: [] };
}

/** What came of one window: done stands ready, so that two taps are enough; what was not done needs its why. */
export function WindowMarkForm({ measureId, window, today, onClose }: WindowMarkFormProps) {
  const [said, setSaid] = useState<Said>(() => firstSaid(window, today));
  const { outcome, doneOn, words, fileIds } = said;
  const deed = usePerform(markWindow, { onDone: onClose });
  const whyMissing = outcome === 'not-done' && words.text.trim() === '';
  const save = (): void => {
    if (doneOn === null) return;
    const version = window.mark?.version ?? 0;
    void deed.run({
      ...said,
      measureId,
      on: window.on,
      version,
      doneOn,
      words: words.text.trim() === '' ? null : words,
    });
  };
  return (
    <div className="pl-stack">
      <OutcomeChoice value={outcome} onChange={(one) => setSaid({ ...said, outcome: one })} />
      <DayInput
        label={plan_done_on()}
        value={doneOn}
        min={window.from}
        max={today}
        onChange={(day) => setSaid({ ...said, doneOn: day })}
      />
      <TextInTwo
        label={plan_result()}
        value={words}
        onChange={(text) => setSaid({ ...said, words: text })}
        required={whyMissing}
        {...(whyMissing ? { description: plan_not_done_why() } : {})}
      />
      <EvidenceField fileIds={fileIds} onChange={(files) => setSaid({ ...said, fileIds: files })} />
      <FailureNote failure={deed.failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui_cancel()}
        </Button>
        <Button loading={deed.running} disabled={doneOn === null || whyMissing} onClick={save}>
          {plan_mark_save()}
        </Button>
      </Group>
    </div>
  );
}

type ChoiceProps = { readonly value: Said['outcome']; readonly onChange: (outcome: Said['outcome']) => void };

const OutcomeChoice = ({ value, onChange }: ChoiceProps) => (
  <Radio.Group
    label={plan_outcome()}
    value={value}
    onChange={(chosen) => onChange(outcomes.find((one) => one === chosen) ?? 'done')}
  >
    <Group mt="xs">
      {outcomes.map((one) => (
        <Radio key={one} value={one} label={say(`plan_outcome_${one}`)} />
      ))}
    </Group>
  </Radio.Group>
);
