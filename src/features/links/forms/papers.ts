import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { familySlip } from './family-slip.ts';

/** What is handed over with a link. */
export const linksPapers: readonly AnyPaper[] = [anyPaper(familySlip)];
