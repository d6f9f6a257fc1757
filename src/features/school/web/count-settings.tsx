import { NumberInput, Switch } from '@mantine/core';
import {
  monitoring_setting_weeks_label,
  school_web_days_before,
  school_web_lead_days_pack,
  school_web_members,
  school_web_minutes,
  school_web_no_quorum,
  school_web_switch_on,
  school_web_term_day,
  school_web_votes,
} from '#messages';
import { RuleRow } from './rule-row.tsx';
import type { SettingFieldsProps } from './setting-groups.tsx';

/** Clause 11: when the papers are ready. */
export const LeadDaysSetting = ({ values, set, errorOf }: SettingFieldsProps) => (
  <RuleRow setting="leadDays">
    <CountInput
      label={school_web_days_before()}
      empty={school_web_lead_days_pack()}
      most={30}
      least={0}
      value={values.leadDays}
      error={errorOf('settings.leadDays')}
      onChange={(leadDays) => set({ leadDays })}
    />
  </RuleRow>
);

/** Clauses 6, 13: who must be there, and whether votes are counted. */
export const CouncilSettings = ({ values, set, errorOf }: SettingFieldsProps) => (
  <>
    <RuleRow setting="quorum">
      <CountInput
        label={school_web_members()}
        empty={school_web_no_quorum()}
        most={50}
        least={1}
        value={values.quorum}
        error={errorOf('settings.quorum')}
        onChange={(quorum) => set({ quorum })}
      />
    </RuleRow>
    <RuleRow setting="votesCounted">
      <Toggle
        title={school_web_votes()}
        value={values.votesCounted}
        onChange={(votesCounted) => set({ votesCounted })}
      />
    </RuleRow>
  </>
);

/** Clauses 16, 17: the end of a term, when it is offered for the agenda, and when the reply of the commission is late. */
export const TermSettings = ({ values, set, errorOf }: SettingFieldsProps) => (
  <>
    <RuleRow setting="termEndOnWorkingDay">
      <Toggle
        title={school_web_term_day()}
        value={values.termEndOnWorkingDay}
        onChange={(termEndOnWorkingDay) => set({ termEndOnWorkingDay })}
      />
    </RuleRow>
    <RuleRow setting="offerDaysBefore">
      <CountInput
        label={school_web_days_before()}
        most={60}
        least={1}
        value={values.offerDaysBefore}
        error={errorOf('settings.offerDaysBefore')}
        onChange={(days) => set({ offerDaysBefore: days ?? 14 })}
      />
    </RuleRow>
    <RuleRow setting="reviewWeeks">
      <CountInput
        label={monitoring_setting_weeks_label()}
        most={26}
        least={1}
        value={values.reviewWeeks}
        error={errorOf('settings.reviewWeeks')}
        onChange={(weeks) => set({ reviewWeeks: weeks ?? 6 })}
      />
    </RuleRow>
    <RuleRow setting="commissionReplyDays">
      <CountInput
        label={school_web_days_before()}
        most={90}
        least={1}
        value={values.commissionReplyDays}
        error={errorOf('settings.commissionReplyDays')}
        onChange={(days) => set({ commissionReplyDays: days ?? 30 })}
      />
    </RuleRow>
  </>
);

/** When a screen nobody touches locks itself. */
export const IdleSetting = ({ values, set, errorOf }: SettingFieldsProps) => (
  <RuleRow setting="idleMinutes">
    <CountInput
      label={school_web_minutes()}
      most={60}
      least={5}
      value={values.idleMinutes}
      error={errorOf('settings.idleMinutes')}
      onChange={(minutes) => set({ idleMinutes: minutes ?? 10 })}
    />
  </RuleRow>
);

type CountInputProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (count: number | null) => void;
  readonly least: number;
  readonly most: number;
  /** What an empty field means; without it the field is required. */
  readonly empty?: string;
  readonly error: string | undefined;
};

const CountInput = ({ label, value, onChange, least, most, empty, error }: CountInputProps) => (
  <NumberInput
    label={label}
    {...(empty === undefined ? { required: true } : { placeholder: empty })}
    min={least}
    max={most}
    allowDecimal={false}
    value={value ?? ''}
    error={error}
    onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
  />
);

type ToggleProps = { readonly title: string; readonly value: boolean; readonly onChange: (on: boolean) => void };

const Toggle = ({ title, value, onChange }: ToggleProps) => (
  <Switch
    label={school_web_switch_on()}
    aria-label={title}
    checked={value}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
