import { school_web_setting_ahead, school_web_setting_ahead_list } from '#messages';
import type { OneSetting, SettingName } from '../rules/settings.ts';
import { DuesMovedNote } from './dues-moved-note.tsx';
import { settingTexts } from './setting-texts.ts';
import { settingLines } from './setting-words.ts';

type Props = { readonly setting: SettingName; readonly was: OneSetting; readonly becomes: OneSetting };

/** What follows from the other value, before it is saved; nothing while the value is the stored one. */
export function SettingAhead({ setting, was, becomes }: Props) {
  if (JSON.stringify(was[setting]) === JSON.stringify(becomes[setting])) return null;
  return (
    <div role="status" className="tk-small tk-setting-ahead">
      <p>{wordsOf({ setting, was, becomes })}</p>
      <p className="tk-dim">{settingTexts[setting].effect()}</p>
      {setting === 'leadDays' && becomes.leadDays !== undefined ? (
        <DuesMovedNote change={{ leadDays: becomes.leadDays }} />
      ) : null}
    </div>
  );
}

/** A single value is said; of a list only that it changes, its lines stand in the form. */
function wordsOf({ setting, was, becomes }: Props): string {
  const [before, ...others] = settingLines(setting, was) ?? [];
  const [after, ...more] = settingLines(setting, becomes) ?? [];
  const single = !Array.isArray(becomes[setting]) && others.length + more.length === 0;
  return single && before !== undefined && after !== undefined
    ? school_web_setting_ahead({ was: before, becomes: after })
    : school_web_setting_ahead_list();
}
