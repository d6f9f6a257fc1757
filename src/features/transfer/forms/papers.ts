import { paperGround } from '#features/cases/server/public.ts';
import { anyPaper, type AnyPaper, type Paper } from '#features/documents/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { findTransfer } from '../server/transfer-store.ts';
import { transferLetter, type LetterData } from './transfer-letter.ts';
import { transferNotice } from './transfer-notice.ts';
import { noticeWords, transferWords } from './transfer-words.ts';

type Data = LetterData & { readonly id: string; readonly caseId: string };

/** Only of what this school sends: a letter that came is in the papers that came with it. */
async function readLetterData(tx: Tx, id: string): Promise<Data | null> {
  const transfer = await findTransfer(tx, id);
  if (transfer === null || transfer.side !== 'sent' || transfer.pupilId === null || transfer.caseId === null)
    return null;
  const { letterhead } = await paperGround(tx, transfer.pupilId, []);
  const pack = await packById(tx, transfer.content.case.pack);
  const { content, caseId, beganOn } = transfer;
  return { id, caseId, content, letterhead, pack, madeOn: beganOn };
}

const shared = {
  number: 19,
  clause: 20,
  may: wholeSchoolRoles,
  read: readLetterData,
  about: ({ id, caseId }: Data) => ({ kind: 'transfer', id, caseId }),
  dateOf: ({ madeOn }: Data) => madeOn,
} as const;

const letterPaper: Paper<Data> = {
  ...shared,
  paper: 'transfer-letter',
  words: transferWords,
  letter: transferLetter,
};

const noticePaper: Paper<Data> = {
  ...shared,
  paper: 'transfer-notice',
  words: noticeWords,
  letter: transferNotice,
};

/** Paper 19: the letter to the new school with its receipt, and what the parents are told; the id is that of the transfer. */
export const transferPapers: readonly AnyPaper[] = [anyPaper(letterPaper), anyPaper(noticePaper)];
