import type { SetupStep } from '../rules/setup-steps.ts';

/** Where a step is done; what was done at the founding is changed in the settings. */
export const placeOfStep: Readonly<Record<SetupStep, string>> = {
  language: '/me',
  school: '/settings/school',
  account: '/me',
  roster: '/setup/roster',
  staff: '/setup/staff',
  composition: '/setup/composition',
};
