import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { roles } from '#kernel/pure/role.ts';
import { languages, Names } from '#kernel/pure/text.ts';
import { PostKind } from '#features/school/rules/posts.ts';
import { PaperFirst } from '#features/school/rules/settings.ts';

/** A person with access: the account, the posts behind it, open sessions. */
export const AccountRow = z.object({
  accountId: Id,
  personId: Id,
  name: z.string(),
  login: z.string(),
  posts: z.array(z.object({ kind: PostKind, title: Names })),
  madeAt: z.string(),
  closedAt: z.string().nullable(),
  sessions: z.array(z.object({ startedAt: z.string(), seenAt: z.string(), device: z.string() })),
  version: z.number(),
});

/** An invitation still open. */
export const InvitationRow = z.object({
  invitationId: Id,
  personId: Id,
  name: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  endsAt: z.string(),
  /** Made by the caller, who alone may see the code. */
  mine: z.boolean(),
  /** The person has an account already: the invitation replaces its password. */
  renews: z.boolean(),
});

/** The signed-in person with roles, posts and classes of today. */
export const WhoIAm = z.object({
  accountId: Id,
  personId: Id,
  name: z.string(),
  shortName: z.string(),
  login: z.string(),
  roles: z.array(z.enum(roles)),
  posts: z.array(z.object({ kind: PostKind, title: Names })),
  classIds: z.array(Id),
  language: z.enum(languages),
  schoolNames: Names,
  shortSchoolNames: Names,
  calendarToday: PlainDate,
  /** Minutes after which a screen nobody touches locks itself. */
  idleMinutes: z.number(),
  papersFirst: PaperFirst,
});

/** Names a session to its own account; not the token, nor what opens with it. */
export const SessionId = z.string().regex(/^[\da-f]{64}$/u);

/** An open session: on which device, since when, last used. */
export const SessionRow = z.object({
  id: SessionId,
  device: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** The session that asks. */
  here: z.boolean(),
});
