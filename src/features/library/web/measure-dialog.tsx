import { Button, MultiSelect, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { Pack } from '#features/procedure/rules/pack.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  library_add,
  library_age_from,
  library_age_to,
  library_change,
  library_expected_field,
  library_form_field,
  library_grounds,
  library_kind,
  library_missing,
  library_once,
  library_save,
  library_when,
  library_within_days,
  library_words,
  ui_cancel,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { saveMeasure } from '../contract.ts';
import { MeasureSaid, rhythms, type LibraryMeasure } from '../rules/library-measure.ts';

type MeasureDialogProps = {
  readonly pack: Pack;
  /** Null for a new one; a shipped one becomes a copy of our own. */
  readonly measure: LibraryMeasure | null;
  readonly onClose: () => void;
};

type Form = Omit<MeasureSaid, 'form' | 'expected'> & { readonly form: Text; readonly expected: Text };

const once = 'once';
const fortnight = 14;

function formOf(measure: LibraryMeasure | null): Form {
  const empty = emptyText(getLanguage());
  if (measure === null)
    return {
      kind: '',
      grounds: [],
      ages: { from: 7, to: 18 },
      words: empty,
      form: empty,
      frequency: 'weekly',
      withinDays: null,
      expected: empty,
    };
  const { kind, grounds, ages, words, form, frequency, withinDays, expected } = measure;
  return { kind, grounds, ages, words, form: form ?? empty, frequency, withinDays, expected: expected ?? empty };
}

const saidIn = ({ form, expected, ...rest }: Form) => ({
  ...rest,
  form: form.text.trim() === '' ? null : form,
  expected: expected.text.trim() === '' ? null : expected,
});

/** One measure of the school's own: what is done, how, how often, for whom and to what end. */
export function MeasureDialog({ pack, measure, onClose }: MeasureDialogProps) {
  const [form, setForm] = useState(() => formOf(measure));
  const deed = usePerform(saveMeasure, { onDone: onClose });
  const own = measure?.own ?? null;
  const which = own === null ? { measureId: null, version: 0 } : { measureId: own.id, version: own.version };
  const whole = MeasureSaid.safeParse(saidIn(form));
  return (
    <Dialog title={own === null ? library_add() : library_change()} onClose={onClose} wide>
      <div className="lb-form">
        <MeasureFields
          pack={pack}
          form={form}
          errors={fieldErrors(deed.failure)}
          onChange={(some) => setForm({ ...form, ...some })}
        />
        <FailureNote failure={deed.failure} />
        {whole.success ? null : <p className="tk-small tk-dim">{library_missing()}</p>}
        <div className="lb-own">
          <Button
            disabled={!whole.success}
            loading={deed.running}
            onClick={() => (whole.success ? void deed.run({ ...which, measure: whole.data }) : undefined)}
          >
            {library_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type MeasureFieldsProps = {
  readonly pack: Pack;
  readonly form: Form;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Form>) => void;
};

function MeasureFields({ pack, form, errors, onChange }: MeasureFieldsProps) {
  const named = ({ code, names }: Pick<Pack['grounds'][number], 'code' | 'names'>) => ({
    value: code,
    label: names[getLanguage()],
  });
  return (
    <>
      <TextInTwo
        label={library_words()}
        required
        minRows={2}
        value={form.words}
        error={errors['measure.words']}
        onChange={(words) => onChange({ words })}
      />
      <div className="lb-finding">
        <Select
          label={library_kind()}
          required
          allowDeselect={false}
          value={form.kind}
          data={pack.measureKinds.map((one) => named(one))}
          error={errors['measure.kind']}
          onChange={(kind) => onChange({ kind: kind ?? '' })}
        />
        <MultiSelect
          label={library_grounds()}
          required
          value={form.grounds}
          data={pack.grounds.map((one) => named(one))}
          error={errors['measure.grounds']}
          onChange={(grounds) => onChange({ grounds })}
        />
      </div>
      <WhenAndForWhom form={form} onChange={onChange} />
      <TextInTwo
        label={library_form_field()}
        minRows={1}
        value={form.form}
        onChange={(words) => onChange({ form: words })}
      />
      <TextInTwo
        label={library_expected_field()}
        minRows={1}
        value={form.expected}
        onChange={(expected) => onChange({ expected })}
      />
    </>
  );
}

function WhenAndForWhom({ form, onChange }: Pick<MeasureFieldsProps, 'form' | 'onChange'>) {
  const { ages, frequency, withinDays } = form;
  const chosen = (value: string | null): void => {
    const rhythm = rhythms.find((one) => one === value) ?? null;
    onChange({ frequency: rhythm, withinDays: rhythm === null ? fortnight : null });
  };
  const age = (label: string, which: 'from' | 'to') => (
    <NumberInput
      label={label}
      min={5}
      max={20}
      value={ages[which]}
      onChange={(value) => onChange({ ages: { ...ages, [which]: Number(value) } })}
    />
  );
  return (
    <div className="lb-finding">
      <Select
        label={library_when()}
        allowDeselect={false}
        value={frequency ?? once}
        data={[
          ...rhythms.map((one) => ({ value: one as string, label: say(`plan_frequency_${one}`) })),
          { value: once, label: library_once() },
        ]}
        onChange={chosen}
      />
      {frequency === null ? (
        <NumberInput
          label={library_within_days()}
          min={1}
          max={180}
          value={withinDays ?? fortnight}
          onChange={(value) => onChange({ withinDays: Number(value) })}
        />
      ) : null}
      {age(library_age_from(), 'from')}
      {age(library_age_to(), 'to')}
    </div>
  );
}
