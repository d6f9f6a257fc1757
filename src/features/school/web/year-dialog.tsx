import { Button, SimpleGrid, TextInput } from '@mantine/core';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_break_add,
  school_web_break_n,
  school_web_first_day,
  school_web_last_day,
  school_web_remove,
  school_web_save,
  school_web_source,
  school_web_source_hint,
  school_web_year,
  school_web_year_breaks,
  school_web_year_saved,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { saveYear, type calendar } from '../contract.ts';
import { keyedRows } from './keyed-rows.ts';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Span = { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
type Typed = Span & { readonly breaks: readonly Span[]; readonly source: string };
type Props = {
  readonly schoolYear: number;
  readonly stored: OutputOf<typeof calendar>['year'];
  readonly onClose: () => void;
};

/** First and last day and breaks of a school year, with the order they come from. */
export function YearDialog({ schoolYear, stored, onClose }: Props) {
  const save = usePerform(saveYear, {
    onDone: () => {
      tellDone(school_web_year_saved());
      onClose();
    },
  });
  const start: Typed = stored ?? { startsOn: null, endsOn: null, breaks: [], source: '' };
  const { values, set, errorOf, check } = useFields<Typed>(start, save.failure);
  const submit = (): void => {
    const { startsOn, endsOn, breaks, source } = values;
    const input = check(saveYear.input, {
      schoolYear,
      version: stored?.version ?? 0,
      startsOn,
      endsOn,
      breaks,
      source,
    });
    if (input !== null) void save.run(input);
  };
  return (
    <Dialog title={school_web_year({ from: schoolYear, to: schoolYear + 1 })} onClose={onClose} wide>
      <div className="tk-form">
        <SpanFields value={values} at="" errorOf={errorOf} onChange={set} />
        <Breaks value={values.breaks} errorOf={errorOf} onChange={(breaks) => set({ breaks })} />
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
            {school_web_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type ErrorOf = (path: string) => string | undefined;
type SpanFieldsProps = {
  readonly value: Span;
  readonly at: string;
  readonly errorOf: ErrorOf;
  readonly onChange: (part: Partial<Span>) => void;
};

const SpanFields = ({ value, at, errorOf, onChange }: SpanFieldsProps) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
    <DayInput
      label={school_web_first_day()}
      required
      value={value.startsOn}
      error={errorOf(`${at}startsOn`)}
      onChange={(startsOn) => onChange({ startsOn })}
    />
    <DayInput
      label={school_web_last_day()}
      required
      value={value.endsOn}
      error={errorOf(`${at}endsOn`)}
      onChange={(endsOn) => onChange({ endsOn })}
    />
  </SimpleGrid>
);

type BreaksProps = {
  readonly value: readonly Span[];
  readonly errorOf: ErrorOf;
  readonly onChange: (breaks: readonly Span[]) => void;
};

function Breaks({ value, errorOf, onChange }: BreaksProps) {
  return (
    <div className="tk-form-part">
      <h3>{school_web_year_breaks()}</h3>
      {keyedRows(value).map(({ key, place, row: one }) => (
        <div
          className="tk-line"
          key={key}
          role="group"
          aria-label={`${school_web_year_breaks()} ${school_web_break_n({ n: place + 1 })}`}
        >
          <div className="tk-line-words">
            <SpanFields
              value={one}
              at={`breaks.${place}.`}
              errorOf={errorOf}
              onChange={(part) => onChange(value.map((former, at) => (at === place ? { ...former, ...part } : former)))}
            />
          </div>
          <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
            {school_web_remove()}
          </Button>
        </div>
      ))}
      {value.length >= 10 ? null : (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...value, { startsOn: null, endsOn: null }])}
          >
            {school_web_break_add()}
          </Button>
        </div>
      )}
    </div>
  );
}
