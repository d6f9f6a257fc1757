import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { consentPaper } from './consent-paper.ts';

/** Paper 24. */
export const casesPapers: readonly AnyPaper[] = [anyPaper(consentPaper)];
