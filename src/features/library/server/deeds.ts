import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { dropMeasure } from './drop-measure.ts';
import { measures } from './measures.ts';
import { saveMeasure } from './save-measure.ts';
import { takeFile } from './take-file.ts';

/** Everything the library of measures does and answers. */
export const libraryDeeds: readonly (AnyDeed | AnyReading)[] = [measures, saveMeasure, dropMeasure, takeFile];
