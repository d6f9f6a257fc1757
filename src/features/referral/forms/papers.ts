import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { appealPaper } from './appeal-paper.ts';
import { submissionPaper } from './submission-paper.ts';

/** Papers 1 and 2. */
export const referralPapers: readonly AnyPaper[] = [anyPaper(appealPaper), anyPaper(submissionPaper)];
