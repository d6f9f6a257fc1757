import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  petitions_add_day,
  petitions_field_incoming,
  petitions_field_outcome,
  petitions_field_outgoing,
  petitions_field_party,
  petitions_field_reply_number,
  petitions_field_scan_reply,
  petitions_field_way,
  petitions_field_why,
  petitions_field_words,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { recordStep, StepWanted } from '../contract.ts';
import type { PetitionVerb } from '../rules/move-petition.ts';
import { appealParties, petitionOutcomes, sendWays } from '../rules/petition-shapes.ts';
import type { PetitionsAnswer, ShownPetition } from './petition-words.ts';
import { ScanField, type Scan } from './scan-field.tsx';

type Verb = Exclude<PetitionVerb, 'write' | 'sign'>;
type StepDialogProps = {
  readonly answer: PetitionsAnswer;
  readonly petition: ShownPetition;
  readonly verb: Verb;
  readonly onClose: () => void;
};
type Typed = {
  readonly on: PlainDate | null;
  readonly number: string;
  readonly choice: string | null;
  readonly words: Text;
};

/** One step of the way: its day and what belongs to it. */
export function StepDialog({ answer, petition, verb, onClose }: StepDialogProps) {
  const [typed, setTyped] = useState<Typed>({
    on: answer.today,
    number: '',
    choice: null,
    words: emptyText(getLanguage()),
  });
  const [scan, setScan] = useState<Scan | null>(null);
  const deed = usePerform(recordStep, { onDone: onClose });
  const wanted = StepWanted.safeParse(stepOf(verb, typed, scan));
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const record = (): void => {
    if (!wanted.success) return;
    void deed.run({ petitionId: petition.id, version: petition.version, step: wanted.data });
  };
  return (
    <Dialog title={say(`petitions_step_${verb}`)} onClose={onClose}>
      <Stack>
        <DayInput
          label={petitions_add_day()}
          value={typed.on}
          min={lastDay(petition)}
          max={answer.today}
          onChange={(on) => change({ on })}
        />
        <Choice verb={verb} typed={typed} onChange={change} />
        <Rest verb={verb} typed={typed} onChange={change} />
        {verb === 'answer' ? <ScanField label={petitions_field_scan_reply()} scan={scan} onChange={setScan} /> : null}
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button disabled={!wanted.success} loading={deed.running} onClick={record}>
            {say(`petitions_do_${verb}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const lastDay = ({ steps, madeOn }: ShownPetition): PlainDate => steps.at(-1)?.on ?? madeOn;

/** What the contract takes of the fields of this verb; anything missing makes it invalid. */
function stepOf(verb: Verb, { on, number, choice, words }: Typed, scan: Scan | null): unknown {
  const numbered = { number: number.trim() === '' ? null : number };
  switch (verb) {
    case 'send':
      return { verb, on, way: choice, ...numbered };
    case 'receive':
      return { verb, on, ...numbered };
    case 'answer':
      return { verb, on, outcome: choice, words, fileId: scan?.fileId ?? null, ...numbered };
    case 'appeal':
      return { verb, on, party: choice, words };
    case 'settle':
      return { verb, on, outcome: choice, words };
    case 'withdraw':
      return { verb, on, words };
  }
}

type FieldsProps = {
  readonly verb: Verb;
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
};

const outcomes = { label: petitions_field_outcome, values: petitionOutcomes, key: 'outcome' } as const;
const choices = {
  send: { label: petitions_field_way, values: sendWays, key: 'way' },
  receive: null,
  answer: outcomes,
  appeal: { label: petitions_field_party, values: appealParties, key: 'party' },
  settle: outcomes,
  withdraw: null,
} as const;

function Choice({ verb, typed, onChange }: FieldsProps) {
  const choice = choices[verb];
  if (choice === null) return null;
  return (
    <Select
      label={choice.label()}
      required
      data={choice.values.map((one) => ({ value: one, label: say(`petitions_${choice.key}_${one}`) }))}
      value={typed.choice}
      onChange={(chosen) => onChange({ choice: chosen })}
    />
  );
}

const numbers = {
  send: petitions_field_outgoing,
  receive: petitions_field_incoming,
  answer: petitions_field_reply_number,
  appeal: null,
  settle: null,
  withdraw: null,
} as const;

function Rest({ verb, typed, onChange }: FieldsProps) {
  const number = numbers[verb];
  return (
    <>
      {number === null ? null : (
        <TextInput
          label={number()}
          value={typed.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
        />
      )}
      {verb === 'send' || verb === 'receive' ? null : (
        <TextInTwo
          label={verb === 'withdraw' ? petitions_field_why() : petitions_field_words()}
          required
          minRows={2}
          value={typed.words}
          onChange={(words) => onChange({ words })}
        />
      )}
    </>
  );
}
