import { Button, NumberInput, Switch } from '@mantine/core';
import { SettingRow } from '#features/school/web/setting-row.tsx';
import { tellDone } from '#features/school/web/tell-done.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import {
  school_web_switch_on,
  upkeep_keep,
  upkeep_keep_text,
  upkeep_nightly,
  upkeep_nightly_text,
  upkeep_save,
  upkeep_saved,
  upkeep_settings_title,
  upkeep_warn,
  upkeep_warn_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Panel } from '#ui/panel.tsx';
import { saveSettings } from '../contract.ts';
import type { Upkeep } from './backup-page.tsx';

type Typed = { readonly nightly: boolean; readonly keep: number | null; readonly warnDays: number | null };

/** What a school may set about its backups; each setting says what it changes. */
export function BackupSettingsPanel({ stored }: { readonly stored: Upkeep['settings'] }) {
  const save = usePerform(saveSettings, { onDone: () => tellDone(upkeep_saved()) });
  const { nightly, keep, warnDays, version } = stored;
  const { values, set, errorOf, check } = useFields<Typed>({ nightly, keep, warnDays }, save.failure);
  const submit = (): void => {
    const input = check(saveSettings.input, { version, ...values });
    if (input !== null) void save.run(input);
  };
  return (
    <Panel title={upkeep_settings_title()}>
      <Form onSend={submit}>
        <SettingRow title={upkeep_nightly()} text={upkeep_nightly_text()} clause={null}>
          <Switch
            label={school_web_switch_on()}
            aria-label={upkeep_nightly()}
            checked={values.nightly}
            onChange={(event) => set({ nightly: event.currentTarget.checked })}
          />
        </SettingRow>
        <Count
          title={upkeep_keep()}
          text={upkeep_keep_text()}
          value={values.keep}
          error={errorOf('keep')}
          onChange={(count) => set({ keep: count })}
        />
        <Count
          title={upkeep_warn()}
          text={upkeep_warn_text()}
          value={values.warnDays}
          error={errorOf('warnDays')}
          onChange={(count) => set({ warnDays: count })}
        />
        <FailureNote failure={save.failure} />
        <div className="tk-form-end" style={{ marginTop: 16 }}>
          <Button type="submit" variant="default" loading={save.running}>
            {upkeep_save()}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

type CountProps = {
  readonly title: string;
  readonly text: string;
  readonly value: number | null;
  readonly error: string | undefined;
  readonly onChange: (count: number | null) => void;
};

const Count = ({ title, text, value, error, onChange }: CountProps) => (
  <SettingRow title={title} text={text} clause={null}>
    <NumberInput
      aria-label={title}
      min={1}
      max={60}
      allowDecimal={false}
      value={value ?? ''}
      error={error}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  </SettingRow>
);
