import { anyPaper, type AnyPaper } from '#features/documents/server/public.ts';
import { extractPaper } from './extract-paper.ts';
import { invitationPaper } from './invitation-paper.ts';
import { noticePaper } from './notice-paper.ts';
import { protocolPaper } from './protocol-paper.ts';

/** Papers of the Council: 9 invitation, 10 protocol, 11 extract, 14 notice. */
export const councilPapers: readonly AnyPaper[] = [
  anyPaper(invitationPaper),
  anyPaper(protocolPaper),
  anyPaper(extractPaper),
  anyPaper(noticePaper),
];
