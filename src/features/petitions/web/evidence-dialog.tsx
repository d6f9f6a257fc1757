import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  petitions_add_by,
  petitions_add_day,
  petitions_add_guardian,
  petitions_add_kind,
  petitions_add_nobody,
  petitions_add_save,
  petitions_add_scan,
  petitions_add_title,
  petitions_add_witness,
  petitions_add_words,
  petitions_add_words_hint,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { writeEvidence } from '../contract.ts';
import { evidenceKinds, type EvidenceKind } from '../rules/refusal-ladder.ts';
import type { PetitionsAnswer } from './petition-words.ts';
import { ScanField, type Scan } from './scan-field.tsx';

type EvidenceDialogProps = { readonly answer: PetitionsAnswer; readonly onClose: () => void };
type Typed = {
  readonly kind: EvidenceKind;
  readonly on: PlainDate | null;
  readonly guardianId: string | null;
  readonly byName: string;
  readonly words: Text;
  readonly witnesses: readonly string[];
};

/** What stands nowhere else: offered on a day by whom, taken, turned down before witnesses, or nothing done. */
export function EvidenceDialog({ answer, onClose }: EvidenceDialogProps) {
  const [typed, setTyped] = useState<Typed>({
    kind: 'refused',
    on: answer.today,
    guardianId: answer.guardians[0]?.id ?? null,
    byName: '',
    words: emptyText(getLanguage()),
    witnesses: ['', ''],
  });
  const [scan, setScan] = useState<Scan | null>(null);
  const deed = usePerform(writeEvidence, { onDone: onClose });
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const input = inputOf(answer.caseId, typed, scan);
  const ready = writeEvidence.input.safeParse(input).success;
  return (
    <Dialog title={petitions_add_title()} onClose={onClose}>
      <Stack>
        <EvidenceFields answer={answer} typed={typed} onChange={change} />
        <ScanField label={petitions_add_scan()} scan={scan} onChange={setScan} />
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button
            disabled={!ready}
            loading={deed.running}
            onClick={() => (input === null ? undefined : void deed.run(input))}
          >
            {petitions_add_save()}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function inputOf(caseId: string, typed: Typed, scan: Scan | null) {
  if (typed.on === null) return null;
  const witnesses = typed.witnesses.map((name) => name.trim()).filter((name) => name !== '');
  return {
    caseId,
    kind: typed.kind,
    on: typed.on,
    guardianId: typed.guardianId,
    byName: typed.byName.trim(),
    words: typed.words,
    witnesses: typed.kind === 'refused' ? witnesses : [],
    fileId: scan?.fileId ?? null,
  };
}

type FieldsProps = {
  readonly answer: PetitionsAnswer;
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
};

function EvidenceFields({ answer, typed, onChange }: FieldsProps) {
  return (
    <>
      <Radio.Group
        label={petitions_add_kind()}
        value={typed.kind}
        onChange={(chosen) => onChange({ kind: evidenceKinds.find((one) => one === chosen) ?? 'refused' })}
      >
        <Stack gap="xs" mt="xs">
          {evidenceKinds.map((kind) => (
            <Radio key={kind} value={kind} label={say(`petitions_kind_${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DayInput label={petitions_add_day()} value={typed.on} max={answer.today} onChange={(on) => onChange({ on })} />
      <Select
        label={petitions_add_guardian()}
        placeholder={petitions_add_nobody()}
        clearable
        data={answer.guardians.map(({ id, name, kinship }) => ({
          value: id,
          label: `${name} (${say(`pupils_kinship_${kinship}`)})`,
        }))}
        value={typed.guardianId}
        onChange={(guardianId) => onChange({ guardianId })}
      />
      <TextInput
        label={petitions_add_by()}
        required
        value={typed.byName}
        onChange={(event) => onChange({ byName: event.currentTarget.value })}
      />
      <TextInTwo
        label={petitions_add_words()}
        description={petitions_add_words_hint()}
        required
        minRows={2}
        value={typed.words}
        onChange={(words) => onChange({ words })}
      />
      {typed.kind === 'refused' ? <Witnesses typed={typed} onChange={onChange} /> : null}
    </>
  );
}

const Witnesses = ({ typed, onChange }: Pick<FieldsProps, 'typed' | 'onChange'>) =>
  typed.witnesses.map((name, at) => (
    <TextInput
      // The two lines of the act, in their order.
      key={`witness-${String(at)}`}
      label={petitions_add_witness({ n: at + 1 })}
      value={name}
      onChange={(event) => onChange({ witnesses: typed.witnesses.with(at, event.currentTarget.value) })}
    />
  ));
