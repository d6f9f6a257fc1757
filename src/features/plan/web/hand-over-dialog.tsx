import { Button, Group, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  plan_copy_day,
  plan_copy_guardian,
  plan_copy_note,
  plan_copy_outcome,
  plan_copy_save,
  plan_copy_scan,
  plan_copy_title,
  plan_copy_way,
  plan_copy_witness,
  ui_cancel,
} from '#messages';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { Chip } from '#ui/status-badge.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { DeliveryOutcome, handOverCopy, type PlanView } from '../contract.ts';
import { mayHandOver } from '../rules/may-hand-over.ts';
import { HandingWay } from '../rules/plan-shapes.ts';
import { whyNot, type PlanAnswer } from './plan-words.ts';

type HandOverDialogProps = { readonly answer: PlanAnswer; readonly plan: PlanView; readonly onClose: () => void };

type Typed = {
  readonly guardianId: string;
  readonly outcome: 'handed' | 'refused';
  readonly onDay: PlainDate | null;
  readonly way: 'in-person' | 'post' | 'other';
  readonly witnesses: readonly [string, string];
};

/** Clause 14: the copy was taken, or refused before two witnesses. */
export function HandOverDialog({ answer, plan, onClose }: HandOverDialogProps) {
  const first = nextToHand(answer, plan);
  const [typed, setTyped] = useState<Typed>({
    guardianId: first?.id ?? '',
    outcome: 'handed',
    onDay: answer.today,
    way: 'in-person',
    witnesses: ['', ''],
  });
  const [note, setNote] = useState(emptyText(getLanguage()));
  const [file, setFile] = useState<{ readonly fileId: string; readonly name: string } | null>(null);
  const deed = usePerform(handOverCopy, { onDone: onClose });
  const why = whyOf(answer, plan, typed);
  const save = (): void => {
    if (typed.onDay === null) return;
    void deed.run({
      ...typed,
      planId: plan.id,
      onDay: typed.onDay,
      witnesses: witnessesOf(typed),
      note: note.text.trim() === '' ? null : note,
      fileId: file?.fileId ?? null,
    });
  };
  return (
    <Dialog title={plan_copy_title()} onClose={onClose}>
      <div className="pl-stack">
        <HandingFields answer={answer} plan={plan} typed={typed} onChange={setTyped} />
        <TextInTwo label={plan_copy_note()} minRows={1} value={note} onChange={setNote} />
        <FileDrop label={plan_copy_scan()} accept="image/*,application/pdf" onUploaded={setFile} />
        {file === null ? null : <Chip>{file.name}</Chip>}
        {why === null ? null : (
          <p className="tk-small tk-dim" role="status">
            {why}
          </p>
        )}
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <ClauseChip clause={14} />
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button loading={deed.running} disabled={why !== null || typed.onDay === null} onClick={save}>
            {plan_copy_save()}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

/** Whoever has no copy of this plan yet, the one written to first leading. */
function nextToHand(
  { guardians, deliveries }: PlanAnswer,
  plan: PlanView,
): PlanAnswer['guardians'][number] | undefined {
  const lacks = guardians.filter(
    ({ id }) => !deliveries.some((one) => one.planId === plan.id && one.guardianId === id && one.outcome === 'handed'),
  );
  return lacks.find(({ isPrimary }) => isPrimary) ?? lacks[0] ?? guardians[0];
}

type FieldsProps = {
  readonly answer: PlanAnswer;
  readonly plan: PlanView;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
};

function HandingFields({ answer, plan, typed, onChange }: FieldsProps) {
  return (
    <>
      <Select
        label={plan_copy_guardian()}
        data={answer.guardians.map(({ id, name, kinship }) => ({
          value: id,
          label: `${name} (${say(`pupils_kinship_${kinship}`)})`,
        }))}
        value={typed.guardianId}
        allowDeselect={false}
        onChange={(guardianId) => onChange({ ...typed, guardianId: guardianId ?? '' })}
      />
      <Choice
        label={plan_copy_outcome()}
        value={typed.outcome}
        options={DeliveryOutcome.options.map((one) => [one, say(`plan_copy_${one}`)])}
        onChange={(chosen) => onChange({ ...typed, outcome: DeliveryOutcome.parse(chosen) })}
      />
      {typed.outcome === 'handed' ? null : <Witnesses typed={typed} onChange={onChange} />}
      <DayInput
        label={plan_copy_day()}
        value={typed.onDay}
        max={answer.today}
        {...(plan.approvedOn === null ? {} : { min: plan.approvedOn })}
        onChange={(onDay) => onChange({ ...typed, onDay })}
      />
      <Choice
        label={plan_copy_way()}
        value={typed.way}
        options={HandingWay.options.map((one) => [one, say(`plan_way_${one}`)])}
        onChange={(chosen) => onChange({ ...typed, way: HandingWay.parse(chosen) })}
      />
    </>
  );
}

function Witnesses({ typed, onChange }: Pick<FieldsProps, 'typed' | 'onChange'>) {
  const setWitness = (at: 0 | 1, name: string): void =>
    onChange({ ...typed, witnesses: at === 0 ? [name, typed.witnesses[1]] : [typed.witnesses[0], name] });
  return (
    <>
      <TextInput
        label={plan_copy_witness({ n: 1 })}
        value={typed.witnesses[0]}
        onChange={(event) => setWitness(0, event.currentTarget.value)}
      />
      <TextInput
        label={plan_copy_witness({ n: 2 })}
        value={typed.witnesses[1]}
        onChange={(event) => setWitness(1, event.currentTarget.value)}
      />
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Radio.Group label={label} value={value} onChange={onChange}>
    <Group mt="xs">
      {options.map(([one, word]) => (
        <Radio key={one} value={one} label={word} />
      ))}
    </Group>
  </Radio.Group>
);

const witnessesOf = ({ outcome, witnesses }: Typed): string[] =>
  outcome === 'handed' ? [] : witnesses.map((name) => name.trim()).filter((name) => name !== '');

/** The same rule as the server's, so that the button says why it waits. */
function whyOf(answer: PlanAnswer, plan: PlanView, typed: Typed): string | null {
  if (typed.onDay === null) return null;
  const copy = {
    planState: plan.state,
    approvedOn: plan.approvedOn,
    guardianIds: answer.guardians.map(({ id }) => id),
    limitedIds: [],
    deliveries: answer.deliveries.filter(({ planId }) => planId === plan.id),
  };
  return whyNot(mayHandOver(copy, { ...typed, onDay: typed.onDay, witnesses: witnessesOf(typed) }, answer.today));
}
