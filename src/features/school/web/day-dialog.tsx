import { Button, Select } from '@mantine/core';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import {
  school_web_day,
  school_web_day_add,
  school_web_day_edit,
  school_web_day_kind,
  school_web_day_name,
  school_web_day_saved,
  school_web_save,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { say } from '#ui/say.ts';
import { saveDay, type calendar } from '../rules/calendar-contract.ts';
import { DayKind } from '../rules/year-fields.ts';
import { DuesMovedNote } from './dues-moved-note.tsx';
import { emptyNames, NamesInput } from './names-input.tsx';
import { noOrigin, type Origin, OriginFields } from './origin-fields.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Day = OutputOf<typeof calendar>['days'][number];
type Typed = Origin & { readonly day: PlainDate | null; readonly kind: string; readonly names: Names };

const start: Typed = { day: null, kind: 'moved', names: emptyNames, ...noOrigin };

type Props = { readonly stored: Day | null; readonly onClose: () => void };

/** Marks one day as off or as a moved working day, or corrects the mark. */
export function DayDialog({ stored, onClose }: Props) {
  const save = usePerform(saveDay, {
    onDone: () => {
      tellDone(school_web_day_saved());
      onClose();
    },
  });
  const { values, set, errorOf, check } = useFields<Typed>(stored ?? start, save.failure);
  const submit = (): void => {
    const input = check(saveDay.input, values);
    if (input !== null) void save.run(input);
  };
  return (
    <Dialog title={stored === null ? school_web_day_add() : school_web_day_edit()} onClose={onClose} wide>
      <div className="tk-form">
        <WhichDay values={values} set={set} errorOf={errorOf} fixed={stored !== null} />
        <NamesInput
          label={school_web_day_name()}
          path="names"
          required
          value={values.names}
          errorOf={errorOf}
          onChange={(names) => set({ names })}
        />
        <OriginFields value={values} errorOf={errorOf} onChange={set} />
        <Consequence day={values.day} kind={values.kind} />
        <FailureNote failure={save.failure} />
        <div className="tk-form-end">
          <Button loading={save.running} onClick={submit}>
            {stored === null ? school_web_day_add() : school_web_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What the mark would move, as soon as day and kind are known. */
function Consequence({ day, kind }: { readonly day: PlainDate | null; readonly kind: string }) {
  const known = DayKind.safeParse(kind);
  if (day === null || !known.success) return null;
  return <DuesMovedNote change={{ day, kind: known.data }} />;
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
  /** The day itself is the mark's name. */
  readonly fixed: boolean;
};

const WhichDay = ({ values, set, errorOf, fixed }: WhichDayProps) => (
  <>
    <DayInput
      label={school_web_day()}
      required
      disabled={fixed}
      value={values.day}
      error={errorOf('day')}
      onChange={(day) => set({ day })}
    />
    <KindSelect value={values.kind} error={errorOf('kind')} onChange={(kind) => set({ kind })} />
  </>
);
