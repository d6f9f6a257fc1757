import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { plan_done_on, plan_mark_save, plan_outcome, plan_result, plan_result_hint, ui_cancel } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { completeMeasure, Outcome, type Measure } from '../contract.ts';
import { EvidenceField } from './evidence-field.tsx';

type MarkDialogProps = {
  readonly measure: Pick<Measure, 'id' | 'version' | 'outcome' | 'doneOn' | 'result' | 'fileIds'>;
  readonly title: string;
  readonly today: PlainDate;
  /** Done stands ready: two taps are enough. */
  readonly ready?: boolean;
  readonly onClose: () => void;
};

/** Says what came of a measure; what was not done, or only partly, in words. */
export function MarkDialog({ measure, title, today, ready = false, onClose }: MarkDialogProps) {
  const [outcome, setOutcome] = useState(() => firstOutcome(measure.outcome, ready));
  const [doneOn, setDoneOn] = useState<PlainDate | null>(measure.doneOn ?? today);
  const [result, setResult] = useState(measure.result ?? emptyText(getLanguage()));
  const [fileIds, setFileIds] = useState(measure.fileIds);
  const deed = usePerform(completeMeasure, { onDone: onClose });
  const wordsMissing = outcome !== null && outcome !== 'done' && result.text.trim() === '';
  const save = (): void => {
    if (outcome === null || doneOn === null) return;
    const said = result.text.trim() === '' ? null : result;
    void deed.run({ measureId: measure.id, version: measure.version, outcome, doneOn, result: said, fileIds });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="pl-stack">
        <Radio.Group
          label={plan_outcome()}
          value={outcome}
          onChange={(chosen) => setOutcome(Outcome.safeParse(chosen).data ?? null)}
        >
          <Group mt="xs">
            {Outcome.options.map((one) => (
              <Radio key={one} value={one} label={say(`plan_outcome_${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <DayInput label={plan_done_on()} value={doneOn} max={today} onChange={setDoneOn} />
        <TextInTwo
          label={plan_result()}
          value={result}
          onChange={setResult}
          required={wordsMissing}
          {...(wordsMissing ? { description: plan_result_hint() } : {})}
        />
        <EvidenceField fileIds={fileIds} onChange={setFileIds} />
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button loading={deed.running} disabled={outcome === null || doneOn === null || wordsMissing} onClick={save}>
            {plan_mark_save()}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

const firstOutcome = (outcome: Measure['outcome'], ready: boolean): Measure['outcome'] =>
  outcome === null && ready ? 'done' : outcome;
