import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Names, paperLanguages, Text } from '#kernel/pure/text.ts';
import { Algorithm } from './rules/algorithm.ts';
import { CardView, PartnerView, TransferRow, TransferView } from './rules/transfer-view.ts';

const leaders = ['head', 'deputy'] as const;
const touches = ['transfer'] as const;
const Bin = z.string().regex(/^[0-9]{12}$/u);
const Said = Text.refine((typed) => typed.text.length >= 5, { message: 'words-missing' });
const ref = { transferId: Id, version: z.number().int() };
const moved = z.object({ version: z.number() });

export const transferList = question({
  name: 'transfer.list',
  summary: 'Transfers of work to and from other schools, and the sealed files that wait to be opened.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({
    today: PlainDate,
    rows: z.array(TransferRow),
    parcels: z.array(
      z.object({ id: Id, kind: z.enum(['package', 'message']), fromBin: z.string(), cameAt: z.string() }),
    ),
  }),
});

export const transferOf = question({
  name: 'transfer.transfer',
  summary: 'One transfer: what was sent or came, the steps with their days, what both schools said.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ transferId: Id }),
  output: TransferView,
});

export const ownCard = question({
  name: 'transfer.own-card',
  summary: 'The receiving card of the school: what another school needs in order to send to it.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({ bin: z.string(), names: Names, text: z.string(), fingerprint: z.string() }),
});

export const cards = question({
  name: 'transfer.cards',
  summary: 'Receiving cards of other schools that were taken in.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({ cards: z.array(CardView) }),
});

export const schoolsHere = question({
  name: 'transfer.schools-here',
  summary: 'Other schools of this installation by BIN or a part of the name: names only.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ words: z.string().trim().min(2).max(100) }),
  output: z.object({ schools: z.array(z.object({ bin: z.string(), names: Names })) }),
});

export const readyToSend = question({
  name: 'transfer.ready-to-send',
  summary: 'What of a case would go to another school, and the transfer that already runs.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ caseId: Id }),
  output: z.object({
    pupilName: z.string(),
    /** Why it cannot be passed on; null when it can. */
    refused: z.string().nullable(),
    runningId: Id.nullable(),
    papers: z.array(z.object({ paper: z.string(), number: z.number(), count: z.number() })),
  }),
});

export const pupilsLike = question({
  name: 'transfer.pupils-like',
  summary:
    'Pupils of this school who may be the child of a transfer that came: same IIN, or same family name and birthday.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ transferId: Id }),
  output: z.object({
    pupils: z.array(
      z.object({ id: Id, name: z.string(), className: z.string(), bornOn: PlainDate, sameIin: z.boolean() }),
    ),
  }),
});

export const algorithm = question({
  name: 'transfer.algorithm',
  summary: 'The algorithm in use: ordered steps with side, days and paper; number 0 is the one of the program.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({ number: z.number(), algorithm: Algorithm }),
});

export const saveAlgorithm = action({
  name: 'transfer.save-algorithm',
  summary: 'Puts another version of the algorithm in use; transfers that run keep theirs.',
  clause: 20,
  may: leaders,
  input: z.object({ number: z.number().int(), algorithm: Algorithm }),
  output: z.object({ number: z.number() }),
  touches,
});

export const takeCard = action({
  name: 'transfer.take-card',
  summary: 'Takes in the receiving card of another school; other keys of a known school need a plain yes.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ text: z.string().min(1).max(8000), replace: z.boolean().default(false) }),
  output: z.object({ bin: z.string(), what: z.enum(['new', 'same', 'changed']) }),
  touches,
});

export const confirmCard = action({
  name: 'transfer.confirm-card',
  summary: 'Says that the fingerprint of a card was compared with that school.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ bin: Bin, fingerprint: z.string().max(60), version: z.number().int() }),
  output: moved,
  touches,
});

export const offer = action({
  name: 'transfer.offer',
  summary:
    'Puts the work done with a child into one sealed file for another school; on the same installation it goes at once.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({
    caseId: Id,
    toBin: Bin,
    language: z.enum(paperLanguages),
    words: Text.nullable().default(null),
    leavesOn: PlainDate.nullable().default(null),
  }),
  output: z.object({ transferId: Id, partner: PartnerView, fileId: Id }),
  touches,
});

export const noteLost = action({
  name: 'transfer.note-lost',
  summary: 'Notes that a file did not arrive.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object(ref),
  output: moved,
  touches,
});

export const sendAgain = action({
  name: 'transfer.send-again',
  summary: 'Sends the same sealed file once more: it does nothing twice at the other school.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object(ref),
  output: moved,
  touches,
});

export const say = action({
  name: 'transfer.say',
  summary:
    'Asks the sending school, answers the receiving one, declines or withdraws; a signed letter goes to the other side.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ ...ref, what: z.enum(['ask', 'answer', 'decline', 'withdraw']), words: Said }),
  output: moved,
  touches,
});

export const accept = action({
  name: 'transfer.accept',
  summary: 'Accepts what came for a pupil who is already admitted; nobody is placed on record by it.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ ...ref, pupilId: Id }),
  output: moved,
  touches,
});

export const openParcel = action({
  name: 'transfer.open-parcel',
  summary: 'Opens a sealed file of the post box: a package of another school, or its letter about a transfer.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ parcelId: Id }),
  output: z.object({ transferId: Id, known: z.boolean() }),
  touches,
});

export const dropParcel = action({
  name: 'transfer.drop-parcel',
  summary: 'Throws away a sealed file that nobody opened; the school that sent it can send it again.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ parcelId: Id }),
  output: z.object({}),
  touches,
});

export const markStep = action({
  name: 'transfer.mark-step',
  summary: 'Marks a step of the algorithm as done by this school.',
  clause: 20,
  may: wholeSchoolRoles,
  input: z.object({ ...ref, position: z.number().int().min(0).max(100) }),
  output: moved,
  touches,
});
