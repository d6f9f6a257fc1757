import type { Who } from '../../../testing/seed-school.ts';

/** People of the test school as the tables of this folder write them. */
export const letters = {
  H: 'head',
  D: 'deputy',
  S: 'social',
  P: 'psychologist',
  /** Leads 7 «Ә». */
  C: 'classTeacher',
  /** Leads 8 «А». */
  O: 'otherClassTeacher',
  T: 'subjectTeacher',
  M: 'medic',
  /** An account without a post. */
  N: 'nobody',
} as const satisfies Readonly<Record<string, Who>>;

export type Letter = keyof typeof letters;

export const everyLetter = ['H', 'D', 'S', 'P', 'C', 'O', 'T', 'M', 'N'] as const satisfies readonly Letter[];
