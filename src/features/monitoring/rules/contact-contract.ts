import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

const touches = ['monitoring', 'overview'] as const;
const Version = z.number().int();
const Changed = z.object({ version: z.number() });

export const ContactKind = z.enum(['talk', 'call', 'visit', 'consultation', 'agreement', 'other']);
export type ContactKind = z.infer<typeof ContactKind>;
export const WithWhom = z.enum(['pupil', 'parents', 'both', 'other']);
export type WithWhom = z.infer<typeof WithWhom>;
/** What the parents said to the help that was offered (clause 17). */
export const HelpAnswer = z.enum(['accepted', 'refused', 'no-answer']);
export type HelpAnswer = z.infer<typeof HelpAnswer>;

const Said = Text.refine((typed) => typed.text !== '');

/** A contact as it is typed. */
export const ContactBody = z.object({
  kind: ContactKind,
  on: PlainDate,
  withWhom: WithWhom,
  guardianId: Id.nullable(),
  /** Another body or person it was with. */
  outsider: z.string().trim().max(300).nullable(),
  /** What was spoken of and what came of it. */
  words: Said,
  offersHelp: z.boolean(),
  answer: HelpAnswer.nullable(),
  /** Only for its author, those who see the whole school, and whoever supports the case. */
  restricted: z.boolean(),
  /** The parents agreed to the photos. */
  photoConsent: z.boolean(),
  fileIds: z.array(Id).max(10),
  /** The day to come back to it. */
  returnOn: PlainDate.nullable(),
});
export type ContactBody = z.infer<typeof ContactBody>;

/** A contact as it stands in the log. */
export const Contact = ContactBody.extend({
  id: Id,
  version: z.number(),
  guardianName: z.string().nullable(),
  authorId: Id,
  byName: z.string(),
  recordedAt: z.string(),
  /** How the promise to come back ended. */
  returned: z.object({ words: Text, byName: z.string(), on: PlainDate }).nullable(),
  withdrawnWhy: Text.nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const recordContact = action({
  name: 'monitoring.record-contact',
  summary:
    'Records a talk, call, visit, consultation or agreement with the child or the parents, by whoever helps them.',
  clause: 15,
  may: everyStaffRole,
  input: ContactBody.extend({
    caseId: Id,
    /** The earlier contact this one comes back to. */
    follows: Id.nullable(),
  }),
  output: z.object({ contactId: Id }),
  touches,
});

export const correctContact = action({
  name: 'monitoring.correct-contact',
  summary: 'Writes a contact anew; what it said before is kept beside it.',
  clause: 15,
  may: everyStaffRole,
  input: ContactBody.extend({ contactId: Id, version: Version }),
  output: Changed,
  touches,
});

export const withdrawContact = action({
  name: 'monitoring.withdraw-contact',
  summary: 'Marks a contact as recorded by mistake, with a word why; it stays in the log.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ contactId: Id, version: Version, why: Said }),
  output: Changed,
  touches,
});

export const closeReturn = action({
  name: 'monitoring.close-return',
  summary: 'Closes the promise to come back to a contact, with a word.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ contactId: Id, version: Version, words: Said }),
  output: Changed,
  touches,
});

export const contactVersions = question({
  name: 'monitoring.contact-versions',
  summary: 'What a contact said before each correction, the latest first.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ contactId: Id }),
  output: z.object({
    caseId: Id,
    contact: Contact,
    earlier: z.array(
      z.object({ version: z.number(), body: ContactBody, replacedBy: z.string(), replacedOn: PlainDate }),
    ),
  }),
});
