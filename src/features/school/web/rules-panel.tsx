import './school.css';
import { Button, Fieldset, NumberInput, Switch } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  school_web_days_before,
  school_web_lead_days,
  school_web_lead_days_pack,
  school_web_lead_days_text,
  school_web_leaders_only,
  school_web_members,
  school_web_no_quorum,
  school_web_offer_days,
  school_web_offer_days_text,
  school_web_quorum,
  school_web_quorum_text,
  school_web_rules_lede,
  school_web_save,
  school_web_saved,
  school_web_term_day,
  school_web_term_day_text,
  school_web_votes,
  school_web_votes_text,
  school_web_switch_on,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { profile, saveSettings } from '../contract.ts';
import { clauseOfSetting, type SchoolSettings } from '../rules/settings.ts';
import { leads, type Reader } from './reader.ts';
import { SettingRow } from './setting-row.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';
import { WordSettings } from './word-settings.tsx';
import { DuesMovedNote } from './dues-moved-note.tsx';

/** What the order leaves to the school; each setting says what it changes. */
export function RulesPanel({ reader }: { readonly reader: Reader }) {
  const ask = useAsk(profile, {});
  return (
    <Answered ask={ask} lines={8}>
      {(stored) => <RulesForm key={stored.version} stored={stored} mayChange={leads(reader)} today={reader.today} />}
    </Answered>
  );
}

type RulesFormProps = {
  readonly stored: OutputOf<typeof profile>;
  readonly mayChange: boolean;
  readonly today: PlainDate;
};

function RulesForm({ stored, mayChange, today }: RulesFormProps) {
  const save = usePerform(saveSettings, { onDone: () => tellDone(school_web_saved()) });
  const fields = useFields<SchoolSettings>(stored.settings, save.failure);
  const { values, set, errorOf } = fields;
  const submit = (): void => {
    const input = fields.check(saveSettings.input, { version: stored.version, settings: values });
    if (input !== null) void save.run(input);
  };
  return (
    <Form style={{ marginTop: 20 }} onSend={submit}>
      <p className="tk-dim" style={{ maxWidth: '72ch', marginBottom: 12 }}>
        {school_web_rules_lede()}
      </p>
      <Fieldset className="tk-panel" disabled={!mayChange}>
        <NumberSettings values={values} set={set} errorOf={errorOf} leadDaysNow={stored.settings.leadDays} />
        <WordSettings values={values} set={set} errorOf={errorOf} today={today} />
      </Fieldset>
      <FailureNote failure={save.failure} />
      <div className="tk-form-end" style={{ marginTop: 16 }}>
        <Button type="submit" loading={save.running} disabled={!mayChange}>
          {school_web_save()}
        </Button>
        {mayChange ? null : <span className="tk-dim">{school_web_leaders_only()}</span>}
      </div>
    </Form>
  );
}

type LeadDaysMoveProps = { readonly from: number | null; readonly to: number | null };

/** What other lead days would move, before they are saved. */
const LeadDaysMove = ({ from, to }: LeadDaysMoveProps) =>
  from === to ? null : <DuesMovedNote change={{ leadDays: to }} />;

type NumberSettingsProps = {
  readonly values: SchoolSettings;
  readonly set: (part: Partial<SchoolSettings>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

function NumberSettings({
  values,
  set,
  errorOf,
  leadDaysNow,
}: NumberSettingsProps & { readonly leadDaysNow: number | null }) {
  return (
    <>
      <SettingRow title={school_web_lead_days()} text={school_web_lead_days_text()} clause={clauseOfSetting.leadDays}>
        <CountInput
          label={school_web_days_before()}
          empty={school_web_lead_days_pack()}
          most={30}
          least={0}
          value={values.leadDays}
          error={errorOf('settings.leadDays')}
          onChange={(leadDays) => set({ leadDays })}
        />
        <LeadDaysMove from={leadDaysNow} to={values.leadDays} />
      </SettingRow>
      <SettingRow
        title={school_web_term_day()}
        text={school_web_term_day_text()}
        clause={clauseOfSetting.termEndOnWorkingDay}
      >
        <Toggle
          title={school_web_term_day()}
          value={values.termEndOnWorkingDay}
          onChange={(termEndOnWorkingDay) => set({ termEndOnWorkingDay })}
        />
      </SettingRow>
      <SettingRow
        title={school_web_offer_days()}
        text={school_web_offer_days_text()}
        clause={clauseOfSetting.offerDaysBefore}
      >
        <CountInput
          label={school_web_days_before()}
          most={60}
          least={1}
          value={values.offerDaysBefore}
          error={errorOf('settings.offerDaysBefore')}
          onChange={(days) => set({ offerDaysBefore: days ?? 14 })}
        />
      </SettingRow>
      <CouncilSettings values={values} set={set} errorOf={errorOf} />
    </>
  );
}

const CouncilSettings = ({ values, set, errorOf }: NumberSettingsProps) => (
  <>
    <SettingRow title={school_web_quorum()} text={school_web_quorum_text()} clause={clauseOfSetting.quorum}>
      <CountInput
        label={school_web_members()}
        empty={school_web_no_quorum()}
        most={50}
        least={1}
        value={values.quorum}
        error={errorOf('settings.quorum')}
        onChange={(quorum) => set({ quorum })}
      />
    </SettingRow>
    <SettingRow title={school_web_votes()} text={school_web_votes_text()} clause={clauseOfSetting.votesCounted}>
      <Toggle
        title={school_web_votes()}
        value={values.votesCounted}
        onChange={(votesCounted) => set({ votesCounted })}
      />
    </SettingRow>
  </>
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
