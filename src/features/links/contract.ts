import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Kinship } from '#features/pupils/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { FamilySaid } from './rules/family-said.ts';
import { LinkCard, LinkView, Said } from './rules/link-view.ts';

const keepers = ['social-pedagogue', 'deputy', 'head'] as const;
const touches = ['links'] as const;
const LinkRef = z.object({ linkId: Id, version: z.number().int() });

export const linksOfMeeting = question({
  name: 'links.of-meeting',
  summary: 'Links of the invitations of one meeting: whether they live, what was mailed, what was answered.',
  clause: 9,
  may: keepers,
  input: z.object({ meetingId: Id }),
  output: z.object({
    /** False where the installation has no public address: the paper way stays. */
    hasAddress: z.boolean(),
    /** False where no mail server is set up. */
    hasMail: z.boolean(),
    links: z.array(LinkView),
    /** Answers that came through a family's own link. */
    byFamily: z.array(z.object({ invitationId: Id, itemId: Id, name: z.string(), said: z.array(Said) })),
  }),
});

/** Something a family said, with the school's answer. */
export const FamilyWord = FamilySaid.extend({
  reply: Text.nullable(),
  repliedAt: z.string().nullable(),
  repliedByName: z.string().nullable(),
});
export type FamilyWord = z.infer<typeof FamilyWord>;

export const linksOfCase = question({
  name: 'links.of-case',
  summary: 'The family of a case within reach: guardians with their links, what they said, what the school answered.',
  clause: 9,
  may: [...wholeSchoolRoles, 'class-teacher'],
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    /** A closed case has no link. */
    isOpen: z.boolean(),
    hasAddress: z.boolean(),
    hasMail: z.boolean(),
    guardians: z.array(
      z.object({
        id: Id,
        name: z.string(),
        kinship: Kinship,
        isPrimary: z.boolean(),
        /** A court has limited or ended the rights: no link, no copy. */
        limited: z.boolean(),
        link: LinkCard.nullable(),
      }),
    ),
    /** The latest first. */
    said: z.array(FamilyWord),
    invitations: z.array(
      z.object({
        id: Id,
        meetingId: Id,
        heldOn: PlainDate,
        guardianName: z.string(),
        outcome: z.enum(['received', 'refused', 'not-reached']).nullable(),
        deliveredOn: PlainDate.nullable(),
      }),
    ),
  }),
});

export const makeFamilyLink = action({
  name: 'links.make-family',
  summary: "Makes a guardian's own link to the pages of their child's case.",
  clause: 14,
  may: keepers,
  input: z.object({ caseId: Id, guardianId: Id }),
  output: z.object({ linkId: Id, version: z.number() }),
  touches,
});

export const answerFamily = action({
  name: 'links.answer-family',
  summary: 'Answers what a family asked, disagreed with or refused; the family reads it on its page.',
  clause: 9,
  may: keepers,
  input: z.object({ saidId: Id, words: Text.extend({ text: z.string().trim().min(1).max(4000) }) }),
  output: z.object({ saidId: Id }),
  touches: ['links', 'overview'],
});

export const linkAddress = question({
  name: 'links.address',
  summary: 'Address and code of a link, to be handed over apart from each other.',
  clause: 9,
  may: keepers,
  input: z.object({ linkId: Id }),
  output: z.object({ url: z.url(), code: z.string() }),
});

export const makeLink = action({
  name: 'links.make',
  summary: 'Makes the link of one invitation: an address and a code of six digits.',
  clause: 9,
  may: keepers,
  input: z.object({ invitationId: Id }),
  output: z.object({ linkId: Id, version: z.number() }),
  touches,
});

export const renewLink = action({
  name: 'links.renew',
  summary: 'Gives a link a new address and code; the former open nothing any more.',
  clause: 9,
  may: keepers,
  input: LinkRef,
  output: z.object({ version: z.number() }),
  touches,
});

export const revokeLink = action({
  name: 'links.revoke',
  summary: 'Closes a link at once.',
  clause: 9,
  may: keepers,
  input: LinkRef,
  output: z.object({ version: z.number() }),
  touches,
});

export const mailLink = action({
  name: 'links.mail',
  summary: 'Sends the address of a link by e-mail, without the code and without personal data.',
  clause: 9,
  may: keepers,
  input: LinkRef.extend({ to: z.email().max(200) }),
  output: z.object({ mailId: Id }),
  touches,
});
