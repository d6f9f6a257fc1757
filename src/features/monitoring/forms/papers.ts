import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { childWordsPaper } from './child-words-paper.ts';

/** Paper 25. */
export const monitoringPapers: readonly AnyPaper[] = [anyPaper(childWordsPaper)];
