import { z } from 'zod';
import { removalReasons } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text, paperLanguages } from '#kernel/pure/text.ts';
import { ReceivingCard } from './receiving-card.ts';

const Name = z.object({
  family: z.string().min(1).max(200),
  given: z.string().min(1).max(200),
  patronymic: z.string().max(200).nullable(),
});
const code = z.string().max(80);

/**
 * What the sealed file says, for machines: the schema of `docs/operations/transfer-file.md`. A change that an older program
 * would misread gets another version; what is not listed here is dropped on reading.
 */
export const TransferContent = z.object({
  schema: z.literal('tirek-transfer'),
  version: z.literal(1),
  transferId: Id,
  madeAt: z.iso.datetime(),
  from: ReceivingCard,
  to: z.object({ bin: z.string().length(12), names: Names }),
  letter: z.object({
    language: z.enum(paperLanguages),
    words: Text.nullable(),
    leavesOn: PlainDate.nullable(),
    signedBy: z.object({ name: z.string().max(300), post: Names.nullable() }),
  }),
  pupil: z.object({
    name: Name,
    nameRu: Name.nullable(),
    bornOn: PlainDate,
    sex: z.enum(['female', 'male']),
    iin: z.string().length(12).nullable(),
    className: z.string().max(20),
  }),
  case: z.object({
    number: z.number().int(),
    schoolYear: z.number().int(),
    state: z.enum(['submitted', 'on-record', 'removed']),
    pack: z.string().max(80),
    endsOn: PlainDate.nullable(),
    grounds: z.array(z.object({ code, names: Names, facts: Text })).max(20),
    moves: z
      .array(
        z.object({
          verb: z.enum(['place', 'extend', 'remove']),
          on: PlainDate,
          endsOn: PlainDate.nullable(),
          protocol: z.number().int().nullable(),
        }),
      )
      .max(100),
    removalReason: z.enum(removalReasons).nullable(),
  }),
  plan: z
    .object({
      approvedOn: PlainDate.nullable(),
      goal: Text.nullable(),
      causes: z.array(Text).max(20),
      measures: z
        .array(
          z.object({
            kind: code,
            names: Names,
            words: Text,
            dueOn: PlainDate.nullable(),
            outcome: z.enum(['done', 'partly', 'not-done']).nullable(),
            doneOn: PlainDate.nullable(),
            result: Text.nullable(),
          }),
        )
        .max(60),
    })
    .nullable(),
  /** The papers of the one PDF that follows, in their order. */
  papers: z.array(z.object({ paper: code, number: z.number().int(), title: z.string().max(300) })).max(100),
  pdf: z.object({ size: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
});
export type TransferContent = z.infer<typeof TransferContent>;

const messageKinds = ['received', 'asked', 'answered', 'accepted', 'declined', 'withdrawn'] as const;
export const MessageKind = z.enum(messageKinds);
export type MessageKind = z.infer<typeof MessageKind>;

/** A receipt, a question or an answer about one transfer. */
export const TransferMessage = z.object({
  schema: z.literal('tirek-transfer-message'),
  version: z.literal(1),
  id: Id,
  transferId: Id,
  kind: MessageKind,
  words: Text.nullable(),
  byName: z.string().max(300),
  saidAt: z.iso.datetime(),
  fromBin: z.string().length(12),
});
export type TransferMessage = z.infer<typeof TransferMessage>;

/** The longest sealed file that is made or read; the papers of a case are far below it. */
export const largestFile = 24 * 1024 * 1024;
