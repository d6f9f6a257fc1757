import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { filePetition } from './file-petition.ts';
import { termOfCase } from './of-case.ts';
import { withdrawPetition } from './withdraw-petition.ts';

/** What terms and petitions answer and do. */
export const termDeeds: readonly (AnyDeed | AnyReading)[] = [termOfCase, filePetition, withdrawPetition];
