import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { planPaper } from './plan-paper.ts';
import { receiptPaper } from './receipt-paper.ts';

/** Papers 12 and 13. */
export const planPapers: readonly AnyPaper[] = [anyPaper(planPaper), anyPaper(receiptPaper)];
