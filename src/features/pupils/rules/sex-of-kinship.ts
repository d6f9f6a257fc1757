import type { Sex } from '#kernel/pure/sex-of-name.ts';
import type { Kinship } from '../contract.ts';

/** What kinship says of a guardian; null where it says nothing. */
export const sexOfKinship = (kinship: Kinship): Sex | null =>
  kinship === 'mother' ? 'female' : kinship === 'father' ? 'male' : null;
