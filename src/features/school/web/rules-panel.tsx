import './school.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  school_web_leaders_only,
  school_web_rules_lede,
  school_web_save,
  school_web_saved,
  school_web_setting_history_all,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { profile, saveSettings } from '../contract.ts';
import type { SchoolSettings } from '../rules/settings.ts';
import { leads, type Reader } from './reader.ts';
import { SettingGroups } from './setting-groups.tsx';
import { SettingHistory } from './setting-history.tsx';
import { SettingsShown } from './settings-shown.ts';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

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
  const { values, set, errorOf, check } = useFields<SchoolSettings>(stored.settings, save.failure);
  const submit = (): void => {
    const input = check(saveSettings.input, { version: stored.version, settings: values });
    if (input !== null) void save.run(input);
  };
  return (
    <>
      <RulesHead mayChange={mayChange} />
      <Form onSend={submit}>
        <SettingsShown value={{ stored: stored.settings, values, mayChange }}>
          <SettingGroups values={values} set={set} errorOf={errorOf} today={today} />
        </SettingsShown>
        <FailureNote failure={save.failure} />
        <div className="tk-form-end" style={{ marginTop: 16 }}>
          <Button type="submit" loading={save.running} disabled={!mayChange}>
            {school_web_save()}
          </Button>
          {mayChange ? null : <span className="tk-dim">{school_web_leaders_only()}</span>}
        </div>
      </Form>
    </>
  );
}

function RulesHead({ mayChange }: { readonly mayChange: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <div className="tk-form-end tk-rules-head">
      <p className="tk-dim">{school_web_rules_lede()}</p>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {school_web_setting_history_all()}
      </Button>
      {opened ? <SettingHistory mayChange={mayChange} onClose={() => setOpened(false)} /> : null}
    </div>
  );
}
