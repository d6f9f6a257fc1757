import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { enterCases } from './enter-cases.ts';
import { imports } from './imports.ts';
import { recordCase } from './record-case.ts';
import { undoImport } from './undo-import.ts';

/** What enters life on paper. */
export const recordsDeeds: readonly (AnyDeed | AnyReading)[] = [recordCase, enterCases, imports, undoImport];
