import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { appendixPaper } from './appendix-paper.ts';
import { compositionOrderPaper } from './composition-order-paper.ts';
import { extractPaper } from './extract-paper.ts';
import { invitationPaper } from './invitation-paper.ts';
import { meetingDecisionPaper } from './meeting-decision-paper.ts';
import { noticePaper } from './notice-paper.ts';
import { protocolPaper } from './protocol-paper.ts';
import { signatureSheetPaper } from './signature-sheet-paper.ts';
import { workPlanPaper } from './work-plan-paper.ts';

/** Papers of the Council: 7 order on the composition, 8 decision to hold a meeting, 9 invitation, 10 protocol with its appendix and its sheet of signatures, 11 extract, 14 notice, 22 work plan. */
export const councilPapers: readonly AnyPaper[] = [
  anyPaper(compositionOrderPaper),
  anyPaper(meetingDecisionPaper),
  anyPaper(invitationPaper),
  anyPaper(protocolPaper),
  anyPaper(appendixPaper),
  anyPaper(signatureSheetPaper),
  anyPaper(extractPaper),
  anyPaper(noticePaper),
  anyPaper(workPlanPaper),
];
