import { SettingName, type OneSetting } from './settings.ts';

export type ChangeOfSetting = { readonly setting: SettingName; readonly was: OneSetting; readonly becomes: OneSetting };

/** The settings whose value differs; both sides as their schema wrote them, so that the same value is the same text. */
export function changesOfSettings(was: OneSetting, becomes: OneSetting): readonly ChangeOfSetting[] {
  return SettingName.options
    .filter((setting) => becomes[setting] !== undefined)
    .filter((setting) => JSON.stringify(was[setting]) !== JSON.stringify(becomes[setting]))
    .map((setting) => ({ setting, was: only(was, setting), becomes: only(becomes, setting) }));
}

const only = (all: OneSetting, setting: SettingName): OneSetting => ({ [setting]: all[setting] });
