import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text } from '#kernel/pure/text.ts';
import { AlgorithmStep } from './algorithm.ts';
import { TransferSide, TransferState } from './move-transfer.ts';
import { MessageKind, TransferContent } from './transfer-file.ts';

export const StepView = AlgorithmStep.extend({
  position: z.number(),
  /** Of the steps of this school only. */
  dueOn: PlainDate.nullable(),
  doneOn: PlainDate.nullable(),
});
export type StepView = z.infer<typeof StepView>;

export const MessageView = z.object({
  id: Id,
  way: z.enum(['out', 'in']),
  kind: MessageKind,
  words: Text.nullable(),
  byName: z.string(),
  saidAt: z.string(),
  counted: z.boolean(),
  /** Of our own: the signed file in base64, to be carried to a school elsewhere. */
  sealed: z.string().nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** The other school, as far as it is known. */
export const PartnerView = z.object({
  bin: z.string(),
  names: Names,
  fingerprint: z.string(),
  /** On the same installation: no file is carried and nothing is compared. */
  here: z.boolean(),
  confirmed: z.boolean(),
});
export type PartnerView = z.infer<typeof PartnerView>;

export const TransferRow = z.object({
  id: Id,
  side: TransferSide,
  state: TransferState,
  pupilName: z.string(),
  partnerNames: Names,
  beganOn: PlainDate,
  /** The next step of this school that is not done. */
  nextDueOn: PlainDate.nullable(),
});
export type TransferRow = z.infer<typeof TransferRow>;

export const TransferView = z.object({
  id: Id,
  side: TransferSide,
  state: TransferState,
  beganOn: PlainDate,
  today: PlainDate,
  partner: PartnerView,
  content: TransferContent,
  /** Ours: null on the receiving side until it is accepted. */
  pupilId: Id.nullable(),
  caseId: Id.nullable(),
  fileId: Id.nullable(),
  timesSent: z.number(),
  algorithm: z.object({ number: z.number(), steps: z.array(StepView) }),
  messages: z.array(MessageView),
  version: z.number(),
});
export type TransferView = z.infer<typeof TransferView>;

/** A card of another school, taken in. */
export const CardView = z.object({
  bin: z.string(),
  names: Names,
  fingerprint: z.string(),
  confirmed: z.boolean(),
  /** The fingerprint before the last change, until the new one is compared. */
  formerFingerprint: z.string().nullable(),
  version: z.number(),
});
export type CardView = z.infer<typeof CardView>;
