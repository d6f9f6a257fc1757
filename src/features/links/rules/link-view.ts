import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

export const LinkKind = z.enum(['guest', 'family']);
export type LinkKind = z.infer<typeof LinkKind>;

/** `over`: the meeting of a guest was closed or cancelled. Worked out by `links_state` of the database, stored nowhere. */
export const LinkState = z.enum(['open', 'locked', 'expired', 'revoked', 'over']);
export type LinkState = z.infer<typeof LinkState>;

const AnswerKind = z.enum(['coming', 'cannot', 'other-time', 'opinion']);

export const Said = z.object({ kind: AnswerKind, words: Text.nullable(), saidAt: z.string() });
export type Said = z.infer<typeof Said>;

const MailState = z.enum(['queued', 'sent', 'failed']);

/** Why a mail did not go, in the words of nobody's server. */
export const MailError = z.enum([
  'address-refused',
  'server-refused',
  'server-unreachable',
  'sign-in-failed',
  'link-closed',
]);
export type MailError = z.infer<typeof MailError>;

/** One line of the delivery log. */
export const MailView = z.object({
  id: Id,
  to: z.string(),
  state: MailState,
  attempts: z.number(),
  lastError: MailError.nullable(),
  askedAt: z.string(),
  triedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type MailView = z.infer<typeof MailView>;

/** What is told of a link, whatever it is bound to. */
export const LinkCard = z.object({
  id: Id,
  version: z.number(),
  name: z.string(),
  state: LinkState,
  wrongCodes: z.number(),
  expiresOn: PlainDate,
  seenAt: z.string().nullable(),
  mails: z.array(MailView),
});
export type LinkCard = z.infer<typeof LinkCard>;

/** The link of an invitation. */
export const LinkView = LinkCard.extend({
  kind: LinkKind,
  invitationId: Id,
  itemId: Id,
  /** The latest first. */
  said: z.array(Said),
});
export type LinkView = z.infer<typeof LinkView>;
