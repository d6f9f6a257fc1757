import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { LinkView } from './rules/link-view.ts';

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
  }),
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
