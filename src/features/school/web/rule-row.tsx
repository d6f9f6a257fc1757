import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import { clauseOfSetting, type SettingName } from '../rules/settings.ts';
import { SettingAhead } from './setting-ahead.tsx';
import { SettingMark } from './setting-mark.tsx';
import { SettingRow } from './setting-row.tsx';
import { settingTexts } from './setting-texts.ts';
import { useSettingsShown } from './settings-shown.ts';

type Props = {
  readonly setting: SettingName;
  /** The field under the words instead of beside them. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One thing the order leaves to the school: what it changes, its clause, its field, what follows, who changed it last. */
export function RuleRow({ setting, wide = false, children }: Props) {
  const { stored, values, mayChange } = useSettingsShown();
  const { title, text } = settingTexts[setting];
  return (
    <SettingRow
      title={title()}
      text={text()}
      clause={clauseOfSetting[setting]}
      wide={wide}
      mark={<SettingMark setting={setting} mayChange={mayChange} />}
    >
      <Fieldset variant="unstyled" disabled={!mayChange}>
        {children}
      </Fieldset>
      <SettingAhead setting={setting} was={stored} becomes={values} />
    </SettingRow>
  );
}
