import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  plan_hand_days_from,
  plan_hand_days_to,
  plan_hand_days_to_hint,
  plan_hand_none,
  plan_hand_open,
  plan_hand_preview,
  plan_hand_save,
  plan_hand_who,
  plan_hand_whom,
  ui_cancel,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { openMeasures, reassignMeasures } from '../rules/measures-contract.ts';
import { daysWord, readable } from './plan-words.ts';
import { useStaff } from './use-staff.ts';

type ReassignDialogProps = {
  readonly today: PlainDate;
  readonly left: readonly { readonly id: string; readonly name: string }[];
  readonly fromId: string | null;
  readonly onClose: () => void;
};

type Typed = {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
};

const nobody: readonly never[] = [];

/** From whom, to whom, since when; the measures are shown before anything is handed over. */
export function ReassignDialog({ today, left, fromId, onClose }: ReassignDialogProps) {
  const [typed, setTyped] = useState<Typed>({ fromId, toId: null, startsOn: today, endsOn: null });
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const rows = useOpen(typed, today);
  const deed = usePerform(reassignMeasures, { onDone: onClose });
  const measureIds = rows.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  const save = (): void => {
    const { fromId: from, toId: to, startsOn, endsOn } = typed;
    if (from === null || to === null || startsOn === null) return;
    void deed.run({ fromId: from, toId: to, startsOn, endsOn, measureIds });
  };
  return (
    <Dialog wide title={plan_hand_open()} onClose={onClose}>
      <div className="pl-stack">
        <Fields typed={typed} today={today} left={left} onChange={setTyped} />
        {typed.fromId === null ? null : (
          <Checkbox.Group
            label={plan_hand_preview()}
            value={measureIds}
            onChange={(kept) => setLeftOut(rows.map(({ id }) => id).filter((id) => !kept.includes(id)))}
          >
            <Preview rows={rows} />
          </Checkbox.Group>
        )}
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button
            loading={deed.running}
            disabled={typed.toId === null || typed.startsOn === null || measureIds.length === 0}
            onClick={save}
          >
            {plan_hand_save({ n: measureIds.length })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

type Rows = OutputOf<typeof openMeasures>['rows'];

function useOpen({ fromId, startsOn }: Typed, today: PlainDate): Rows {
  const input = { personId: fromId ?? '', on: startsOn ?? today };
  const asked = useAsk(openMeasures, input, { enabled: fromId !== null });
  return fromId === null ? [] : (asked.data?.rows ?? []);
}

type FieldsProps = Pick<ReassignDialogProps, 'today' | 'left'> & {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
};

function Fields({ typed, today, left, onChange }: FieldsProps) {
  const staff = useStaff(nobody);
  const gone = left.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        label={plan_hand_who()}
        data={[...gone, ...staff.filter(({ value }) => !left.some(({ id }) => id === value))]}
        value={typed.fromId}
        searchable
        onChange={(fromId) => onChange({ ...typed, fromId })}
      />
      <Select
        label={plan_hand_whom()}
        data={staff.filter(({ value }) => value !== typed.fromId)}
        value={typed.toId}
        searchable
        onChange={(toId) => onChange({ ...typed, toId })}
      />
      <Group align="flex-start">
        <DayInput
          label={plan_hand_days_from()}
          value={typed.startsOn}
          min={today}
          onChange={(startsOn) => onChange({ ...typed, startsOn })}
        />
        <DayInput
          label={plan_hand_days_to()}
          description={plan_hand_days_to_hint()}
          value={typed.endsOn}
          min={typed.startsOn ?? today}
          onChange={(endsOn) => onChange({ ...typed, endsOn })}
        />
      </Group>
    </>
  );
}

const Preview = ({ rows }: { readonly rows: Rows }) =>
  rows.length === 0 ? (
    <p className="tk-dim">{plan_hand_none()}</p>
  ) : (
    <ul className="pl-kinds">
      {rows.map((row) => (
        <li key={row.id}>
          <Checkbox
            value={row.id}
            label={`${row.pupilName}, ${row.className}: ${row.kindNames[getLanguage()]}`}
            description={[readable(row.words), daysWord(row)].filter((part) => part !== '').join(' · ')}
          />
        </li>
      ))}
    </ul>
  );
