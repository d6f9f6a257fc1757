import { Checkbox, Select } from '@mantine/core';
import { capital } from '#features/cases/web/ground-word.ts';
import { removalReasons, type Pack } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { records_web_note, records_web_over, records_web_over_hint, records_web_reason } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { TextInTwo } from '#ui/text-in-two.tsx';
import type { ChildDraft } from './paper-case-draft.ts';
import { PaperFields } from './paper-fields.tsx';

export type RemovalFieldsProps = {
  readonly pack: Pack;
  readonly value: ChildDraft;
  readonly today: PlainDate;
  readonly onChange: (change: Partial<ChildDraft>) => void;
};

/** Clause 19: a case that is over has its protocol of removal; it is sealed at once. */
export const RemovalFields = ({ pack, value, today, onChange }: RemovalFieldsProps) => (
  <>
    <Checkbox
      label={records_web_over()}
      description={records_web_over_hint()}
      checked={value.over}
      onChange={(event) => onChange({ over: event.currentTarget.checked })}
    />
    {value.over ? (
      <div className="rc-group">
        <PaperFields
          value={value.removal}
          today={today}
          onChange={(change) => onChange({ removal: { ...value.removal, ...change } })}
        />
        <Select
          label={records_web_reason()}
          data={pack.removalReasons.map(({ code, names }) => ({ value: code, label: capital(names[getLanguage()]) }))}
          value={value.reason}
          onChange={(chosen) => onChange({ reason: removalReasons.find((one) => one === chosen) ?? value.reason })}
        />
        <TextInTwo label={records_web_note()} value={value.note} onChange={(note) => onChange({ note })} minRows={1} />
      </div>
    ) : null}
  </>
);
