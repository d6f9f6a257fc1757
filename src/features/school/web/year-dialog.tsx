import { Button, SimpleGrid } from '@mantine/core';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_break_add,
  school_web_break_n,
  school_web_first_day,
  school_web_last_day,
  school_web_quarter_add,
  school_web_quarters_hint,
  school_web_remove,
  school_web_save,
  school_web_year,
  school_web_year_breaks,
  school_web_year_quarters,
  school_web_year_saved,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { Icon } from '#ui/icon.tsx';
import { saveYear, type calendar } from '../rules/calendar-contract.ts';
import { keyedRows } from './keyed-rows.ts';
import { noOrigin, type Origin, OriginFields } from './origin-fields.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Span = { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
type Typed = Span & Origin & { readonly breaks: readonly Span[]; readonly quarters: readonly Span[] };
type Props = {
  readonly schoolYear: number;
  readonly stored: OutputOf<typeof calendar>['year'];
  readonly onClose: () => void;
};

const noYear: Typed = { startsOn: null, endsOn: null, breaks: [], quarters: [], ...noOrigin };

/** First and last day, quarters and breaks of a school year, with the order they come from. */
export function YearDialog({ schoolYear, stored, onClose }: Props) {
  const save = usePerform(saveYear, {
    onDone: () => {
      tellDone(school_web_year_saved());
      onClose();
    },
  });
  const { values, set, errorOf, check } = useFields<Typed>(stored ?? noYear, save.failure);
  const submit = (): void => {
    const input = check(saveYear.input, { ...values, schoolYear, version: stored?.version ?? 0 });
    if (input !== null) void save.run(input);
  };
  return (
    <DialogForm
      title={school_web_year({ from: schoolYear, to: schoolYear + 1 })}
      verb={school_web_save()}
      deed={save}
      wide
      onSend={submit}
      onClose={onClose}
    >
      <SpanFields value={values} at="" errorOf={errorOf} onChange={set} />
      <Spans
        title={school_web_year_breaks()}
        path="breaks"
        most={10}
        add={school_web_break_add()}
        value={values.breaks}
        errorOf={errorOf}
        onChange={(breaks) => set({ breaks })}
      />
      <Spans
        title={school_web_year_quarters()}
        hint={school_web_quarters_hint()}
        path="quarters"
        most={6}
        add={school_web_quarter_add()}
        value={values.quarters}
        errorOf={errorOf}
        onChange={(quarters) => set({ quarters })}
      />
      <OriginFields value={values} errorOf={errorOf} onChange={set} />
    </DialogForm>
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

type SpansProps = {
  readonly title: string;
  readonly hint?: string;
  readonly path: 'breaks' | 'quarters';
  readonly most: number;
  readonly add: string;
  readonly value: readonly Span[];
  readonly errorOf: ErrorOf;
  readonly onChange: (spans: readonly Span[]) => void;
};

function Spans({ title, hint, path, most, add, value, errorOf, onChange }: SpansProps) {
  return (
    <div className="tk-form-part">
      <h3>{title}</h3>
      {hint === undefined ? null : <p className="tk-small tk-dim">{hint}</p>}
      {keyedRows(value).map(({ key, place, row: one }) => (
        <div className="tk-line" key={key} role="group" aria-label={`${title} ${school_web_break_n({ n: place + 1 })}`}>
          <div className="tk-line-words">
            <SpanFields
              value={one}
              at={`${path}.${place}.`}
              errorOf={errorOf}
              onChange={(part) => onChange(value.map((former, at) => (at === place ? { ...former, ...part } : former)))}
            />
          </div>
          <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
            {school_web_remove()}
          </Button>
        </div>
      ))}
      {value.length >= most ? null : (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...value, { startsOn: null, endsOn: null }])}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
