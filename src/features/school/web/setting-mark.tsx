import { Button } from '@mantine/core';
import { useState } from 'react';
import { school_web_setting_changed, school_web_setting_history, school_web_setting_history_of } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { changedSettings } from '../rules/setting-contract.ts';
import type { SettingName } from '../rules/settings.ts';
import { SettingHistory } from './setting-history.tsx';
import { settingTexts } from './setting-texts.ts';

type Props = { readonly setting: SettingName; readonly mayChange: boolean };

/** Who changed this setting last and when, its history behind one press; nothing where it never changed. */
export function SettingMark({ setting, mayChange }: Props) {
  const ask = useAsk(changedSettings, {});
  const [opened, setOpened] = useState(false);
  const changed = ask.data?.rows.find((one) => one.setting === setting);
  if (changed === undefined) return null;
  const title = settingTexts[setting].title();
  return (
    <div className="tk-small tk-setting-mark">
      <span>{school_web_setting_changed({ day: longDay(dayOfMoment(changed.at)), name: changed.by })}</span>{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={school_web_setting_history_of({ setting: title })}
        onClick={() => setOpened(true)}
      >
        {school_web_setting_history()}
      </Button>
      {opened ? <SettingHistory setting={setting} mayChange={mayChange} onClose={() => setOpened(false)} /> : null}
    </div>
  );
}
