import type { AnyDeed } from '#kernel/server/perform.ts';
import { enterCases } from './enter-cases.ts';
import { recordCase } from './record-case.ts';

/** What enters life on paper. */
export const recordsDeeds: readonly AnyDeed[] = [recordCase, enterCases];
