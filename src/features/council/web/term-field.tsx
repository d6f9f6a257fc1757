import { Button, SegmentedControl } from '@mantine/core';
import { council_web_in_months, council_web_last_day, council_web_other_day, council_web_term } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { say } from '#ui/say.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import { getLanguage } from '#ui/language.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { monthsOffered, type DecisionForm } from './decision-form.ts';
import { packFor } from '#features/procedure/web/packs.ts';

export type TermFieldProps = {
  readonly item: Pick<ItemView, 'packId' | 'kind'>;
  readonly form: DecisionForm;
  readonly onChange: (form: DecisionForm) => void;
};

/** Months within clause 16, or another last day, which may need a reason. */
export function TermField({ item, form, onChange }: TermFieldProps) {
  if (form.endsOn !== null || form.months === null) {
    return (
      <div className="cn-buttons">
        <DayInput
          label={council_web_last_day()}
          value={form.endsOn}
          onChange={(endsOn) => onChange({ ...form, endsOn })}
        />
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() =>
            onChange({ ...form, endsOn: null, months: monthsOffered(item.kind, packFor(item.packId))[0] ?? 1 })
          }
        >
          {council_web_in_months()}
        </Button>
      </div>
    );
  }
  const offered = monthsOffered(item.kind, packFor(item.packId));
  const listed = offered.includes(form.months) ? offered : [...offered, form.months].toSorted((a, b) => a - b);
  return (
    <div className="cn-buttons">
      <SegmentedControl
        className="cn-months"
        aria-label={council_web_term()}
        value={String(form.months)}
        onChange={(months) => onChange({ ...form, months: Number(months) })}
        data={listed.map((months) => ({ value: String(months), label: String(months) }))}
      />
      <span>{say(`council_web_months_${pluralOf(form.months, getLanguage())}`, { n: form.months })}</span>
      <Button variant="subtle" size="compact-md" onClick={() => onChange({ ...form, months: null })}>
        {council_web_other_day()}
      </Button>
    </div>
  );
}
