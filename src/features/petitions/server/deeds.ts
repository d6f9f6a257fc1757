import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { petitions } from './list-petitions.ts';
import { petitionsOfCase } from './of-case.ts';
import { recordStep } from './record-step.ts';
import { savePetition } from './save-petition.ts';
import { signPetition } from './sign-petition.ts';
import { startPetition } from './start-petition.ts';
import { strikeEvidence } from './strike-evidence.ts';
import { writeEvidence } from './write-evidence.ts';

/** What petitions to the commission answer and do. */
export const petitionsDeeds: readonly (AnyDeed | AnyReading)[] = [
  petitionsOfCase,
  petitions,
  writeEvidence,
  strikeEvidence,
  startPetition,
  savePetition,
  signPetition,
  recordStep,
];
