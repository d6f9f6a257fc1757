import { Button, Select, TextInput } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import {
  school_web_day,
  school_web_day_add,
  school_web_day_kind,
  school_web_day_name,
  school_web_day_saved,
  school_web_source,
  school_web_source_hint,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { say } from '#ui/say.ts';
import { DayKind, saveDay } from '../contract.ts';
import { emptyNames, NamesInput } from './names-input.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Typed = { readonly day: PlainDate | null; readonly kind: string; readonly names: Names; readonly source: string };

const start: Typed = { day: null, kind: 'moved', names: emptyNames, source: '' };

/** Marks one day as off or as a moved working day. */
export function DayDialog({ onClose }: { readonly onClose: () => void }) {
  const save = usePerform(saveDay, {
    onDone: () => {
      tellDone(school_web_day_saved());
      onClose();
    },
  });
  const { values, set, errorOf, check } = useFields(start, save.failure);
  const submit = (): void => {
    const input = check(saveDay.input, values);
    if (input !== null) void save.run(input);
  };
  return (
    <Dialog title={school_web_day_add()} onClose={onClose} wide>
      <div className="tk-form">
        <WhichDay values={values} set={set} errorOf={errorOf} />
        <NamesInput
          label={school_web_day_name()}
          path="names"
          required
          value={values.names}
          errorOf={errorOf}
          onChange={(names) => set({ names })}
        />
        <TextInput
          label={school_web_source()}
          description={school_web_source_hint()}
          required
          value={values.source}
          error={errorOf('source')}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <FailureNote failure={save.failure} />
        <div className="tk-form-end">
          <Button loading={save.running} onClick={submit}>
            {school_web_day_add()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type KindSelectProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (kind: string) => void;
};

const KindSelect = ({ value, error, onChange }: KindSelectProps) => (
  <Select
    label={school_web_day_kind()}
    required
    value={value}
    error={error}
    data={DayKind.options.map((kind) => ({ value: kind, label: say(`school_web_day_${kind}`) }))}
    onChange={(kind) => onChange(kind ?? 'moved')}
  />
);

type WhichDayProps = {
  readonly values: Typed;
  readonly set: (part: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

const WhichDay = ({ values, set, errorOf }: WhichDayProps) => (
  <>
    <DayInput
      label={school_web_day()}
      required
      value={values.day}
      error={errorOf('day')}
      onChange={(day) => set({ day })}
    />
    <KindSelect value={values.kind} error={errorOf('kind')} onChange={(kind) => set({ kind })} />
  </>
);
