import { describe, expect, it } from 'vitest';
import { changesOfSettings } from './changes-of-settings.ts';
import { defaultSettings } from './settings.ts';

const phrase = { kk: 'Тыңдалды.', ru: 'Слушали.' };

describe('what changed in the settings', () => {
  it('is told setting by setting, with the value before and after', () => {
    const after = { ...defaultSettings, leadDays: 5, phrases: [phrase] };
    expect(changesOfSettings(defaultSettings, after)).toEqual([
      { setting: 'leadDays', was: { leadDays: null }, becomes: { leadDays: 5 } },
      { setting: 'phrases', was: { phrases: [] }, becomes: { phrases: [phrase] } },
    ]);
  });

  it('is nothing when everything was saved as it stood', () => {
    expect(changesOfSettings(defaultSettings, { ...defaultSettings })).toEqual([]);
  });

  it('is one setting where only one is written', () => {
    expect(changesOfSettings({ ...defaultSettings, weekDays: 5 }, { weekDays: 6 })).toEqual([
      { setting: 'weekDays', was: { weekDays: 5 }, becomes: { weekDays: 6 } },
    ]);
  });
});
