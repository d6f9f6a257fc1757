import { createContext, useContext } from 'react';
import type { SchoolSettings } from '../rules/settings.ts';

type Shown = {
  /** As the server keeps them. */
  readonly stored: SchoolSettings;
  /** As they stand in the form. */
  readonly values: SchoolSettings;
  readonly mayChange: boolean;
};

const Context = createContext<Shown | null>(null);

/** The settings of the page, stored and typed, for every row of them. */
export const SettingsShown = Context.Provider;

/** What stands round the row; throws outside the page of settings. */
export function useSettingsShown(): Shown {
  const shown = useContext(Context);
  if (shown === null) throw new Error('A rule of the school stands outside the page of settings');
  return shown;
}
