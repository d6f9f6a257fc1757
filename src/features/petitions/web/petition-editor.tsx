import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '#kernel/pure/text.ts';
import {
  petitions_enclosures,
  petitions_enclosures_none,
  petitions_evidence,
  petitions_facts,
  petitions_facts_hint,
  petitions_guardians,
  petitions_in_danger,
  petitions_item,
  petitions_item_none,
  petitions_item_supported,
  petitions_request,
  petitions_request_hint,
  petitions_save,
  petitions_work,
  petitions_work_hint,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { savePetition } from '../contract.ts';
import type { Enclosure, PetitionBody } from '../rules/petition-shapes.ts';
import { lineWord, type PetitionsAnswer, type ShownPetition } from './petition-words.ts';

type EditorProps = {
  readonly answer: PetitionsAnswer;
  readonly petition: ShownPetition;
  readonly onDone: () => void;
};

/** What a person adds: facts and the dates of offers come from the case by themselves. */
export function PetitionEditor({ answer, petition, onDone }: EditorProps) {
  const [typed, setTyped] = useState<PetitionBody>(() => bodyOf(petition));
  const deed = usePerform(savePetition, { onDone });
  const change = (part: Partial<PetitionBody>): void => setTyped({ ...typed, ...part });
  return (
    <Stack mt="md">
      <People answer={answer} typed={typed} onChange={change} />
      <Words typed={typed} onChange={change} />
      <Lines answer={answer} typed={typed} onChange={change} />
      <Papers answer={answer} typed={typed} onChange={change} />
      <Checkbox
        label={petitions_in_danger()}
        checked={typed.danger}
        onChange={(event) => change({ danger: event.currentTarget.checked })}
      />
      <FailureNote failure={deed.failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {ui_cancel()}
        </Button>
        <Button
          loading={deed.running}
          onClick={() => void deed.run({ petitionId: petition.id, version: petition.version, body: saidOf(typed) })}
        >
          {petitions_save()}
        </Button>
      </Group>
    </Stack>
  );
}

const bodyOf = ({
  danger,
  guardianIds,
  facts,
  work,
  request,
  leftOut,
  enclosures,
  itemId,
}: ShownPetition): PetitionBody => ({
  danger,
  guardianIds,
  facts,
  work,
  request,
  leftOut,
  enclosures,
  itemId,
});

/** An empty field is nothing said. */
const saidOf = (typed: PetitionBody): PetitionBody => ({
  ...typed,
  facts: saidIn(typed.facts),
  work: saidIn(typed.work),
  request: saidIn(typed.request),
});

const saidIn = (text: Text | null): Text | null => (text === null || text.text.trim() === '' ? null : text);

type PartProps = { readonly typed: PetitionBody; readonly onChange: (part: Partial<PetitionBody>) => void };
type OfAnswer = PartProps & { readonly answer: PetitionsAnswer };

function People({ answer, typed, onChange }: OfAnswer) {
  return (
    <>
      <Checkbox.Group
        label={petitions_guardians()}
        value={typed.guardianIds}
        onChange={(guardianIds) => onChange({ guardianIds })}
      >
        <Stack gap="xs" mt="xs">
          {answer.guardians.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      {answer.items.length === 0 ? null : (
        <Select
          label={petitions_item()}
          placeholder={petitions_item_none()}
          clearable
          data={answer.items.map(({ id, heldOn, supported }) => ({
            value: id,
            label: supported ? petitions_item_supported({ day: longDay(heldOn) }) : longDay(heldOn),
          }))}
          value={typed.itemId}
          onChange={(itemId) => onChange({ itemId })}
        />
      )}
    </>
  );
}

function Words({ typed, onChange }: PartProps) {
  const empty = emptyText(getLanguage());
  return (
    <>
      <TextInTwo
        label={petitions_facts()}
        description={petitions_facts_hint()}
        value={typed.facts ?? empty}
        onChange={(facts) => onChange({ facts })}
      />
      <TextInTwo
        label={petitions_work()}
        description={petitions_work_hint()}
        minRows={2}
        value={typed.work ?? empty}
        onChange={(work) => onChange({ work })}
      />
      <TextInTwo
        label={petitions_request()}
        description={petitions_request_hint()}
        minRows={2}
        value={typed.request ?? empty}
        onChange={(request) => onChange({ request })}
      />
    </>
  );
}

/** Everything on the ladder is named unless it is left out. */
function Lines({ answer, typed, onChange }: OfAnswer) {
  if (answer.ladder.length === 0) return null;
  const keys = answer.ladder.map(({ key }) => key);
  return (
    <Checkbox.Group
      label={petitions_evidence()}
      value={keys.filter((key) => !typed.leftOut.includes(key))}
      onChange={(named) => onChange({ leftOut: keys.filter((key) => !named.includes(key)) })}
    >
      <Stack gap="xs" mt="xs">
        {answer.ladder.map((line) => (
          <Checkbox key={line.key} value={line.key} label={`${longDay(line.on)} · ${lineWord(line)}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

const keyOf = ({ paper, subjectId }: Enclosure): string => `${paper} ${subjectId}`;

function Papers({ answer, typed, onChange }: OfAnswer) {
  if (answer.enclosable.length === 0) return <p className="tk-dim">{petitions_enclosures_none()}</p>;
  const choose = (keys: readonly string[]): void =>
    onChange({
      enclosures: answer.enclosable
        .filter((one) => keys.includes(keyOf(one)))
        .map(({ paper, subjectId }) => ({ paper, subjectId })),
    });
  return (
    <Checkbox.Group label={petitions_enclosures()} value={typed.enclosures.map(keyOf)} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {answer.enclosable.map((one) => (
          <Checkbox
            key={keyOf(one)}
            value={keyOf(one)}
            label={[one.names[getLanguage()], one.on === null ? '' : longDay(one.on)]
              .filter((part) => part !== '')
              .join(', ')}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
