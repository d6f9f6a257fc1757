import { Button } from '@mantine/core';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { GroundsField } from '#features/referral/web/grounds-field.tsx';
import { PupilPick } from '#features/referral/web/pupil-pick.tsx';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  records_web_drop_child,
  records_web_ends_hint,
  records_web_ends_on,
  records_web_facts,
  records_web_facts_hint,
  records_web_responsible,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { MeasuresField } from './measures-field.tsx';
import type { ChildDraft } from './paper-case-draft.ts';
import { RemovalFields } from './removal-fields.tsx';

export type ChildFieldsProps = {
  readonly pack: Pack;
  readonly today: PlainDate;
  readonly value: ChildDraft;
  readonly legend: string;
  readonly onChange: (some: Partial<ChildDraft>) => void;
  /** Left out while it is the only child of the protocol. */
  readonly onDrop?: () => void;
};

/** What the protocol says of one child: on what grounds, who answers, until when, with which measures. */
export const ChildFields = ({ pack, today, value, legend, onChange, onDrop }: ChildFieldsProps) => (
  <fieldset className="rc-group">
    <legend>{legend}</legend>
    <PupilPick value={value.pupil} onChange={(pupil) => onChange({ pupil })} />
    <GroundsField pack={pack} value={value.grounds} onChange={(grounds) => onChange({ grounds })} />
    <TextInTwo
      label={records_web_facts()}
      description={records_web_facts_hint()}
      value={value.facts}
      onChange={(facts) => onChange({ facts })}
      minRows={2}
    />
    <PersonPick
      label={records_web_responsible()}
      value={value.responsible}
      onChange={(responsible) => onChange({ responsible })}
      required
    />
    <DayInput
      label={records_web_ends_on()}
      description={records_web_ends_hint()}
      required
      value={value.endsOn}
      onChange={(endsOn) => onChange({ endsOn })}
    />
    <MeasuresField pack={pack} value={value.measures} onChange={(measures) => onChange({ measures })} />
    <RemovalFields pack={pack} value={value} today={today} onChange={onChange} />
    {onDrop === undefined ? null : (
      <Button variant="subtle" size="compact-md" onClick={onDrop}>
        {records_web_drop_child()}
      </Button>
    )}
  </fieldset>
);
