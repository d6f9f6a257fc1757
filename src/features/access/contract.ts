import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { languages, Names } from '#kernel/pure/text.ts';
import { ProfileInput } from '#features/school/contract.ts';
import { NameField } from '#features/school/rules/fields.ts';
import { AccountRow, InvitationRow, SessionId, SessionRow, WhoIAm } from './rules/access-rows.ts';
import { Code, Login, Password } from './rules/credential-fields.ts';
import { SetupCode } from './rules/door-contract.ts';

export { door, setupCode } from './rules/door-contract.ts';

/** Those who let people in (law 94-V: the owner keeps a list of people with access). */
const keepers = ['head', 'deputy', 'administrator'] as const;
const Language = z.enum(languages);

export const invitation = question({
  name: 'session.invitation',
  summary: 'Who an open invitation is for.',
  clause: null,
  may: 'anyone',
  input: z.object({ code: Code }),
  /** In the language the school gives a new account; the person may choose another before going in. */
  output: z.object({ name: z.string(), schoolNames: Names, language: Language }),
});

export const signIn = action({
  name: 'session.sign-in',
  summary: 'Opens a session; five failures lock the login for a quarter of an hour, thirty the address.',
  clause: null,
  may: 'anyone',
  input: z.object({
    login: z.string().max(100),
    password: z.string().max(500),
    /** A shared computer: the session ends with the browser, or after an idle hour. */
    shared: z.boolean().default(false),
  }),
  output: z.object({ language: Language }),
  touches: [],
});

export const acceptInvitation = action({
  name: 'session.accept-invitation',
  summary:
    'Chooses login and password for an invited person and signs in; a new invitation replaces a forgotten password.',
  clause: null,
  may: 'anyone',
  input: z.object({ code: Code, login: Login, password: Password, language: Language }),
  output: z.object({ language: Language }),
  touches: ['access', 'session'],
});

export const foundSchool = action({
  name: 'session.found-school',
  summary:
    "The first run: the school, its first person and that person's account, at once; refused when a school exists.",
  clause: null,
  may: 'anyone',
  input: z.object({
    /** Asked of whoever is not at the server itself. */
    setupCode: SetupCode.optional(),
    school: ProfileInput,
    person: z.object({
      name: NameField,
      nameRu: NameField.nullable(),
      /** Besides this post the person becomes administrator. */
      post: z.enum(['head', 'deputy', 'social-pedagogue']),
      /** Null: the usual title of the post. */
      title: Names.nullable(),
    }),
    account: z.object({ login: Login, password: Password, language: Language }),
  }),
  output: z.object({ language: Language }),
  touches: ['school', 'access', 'session'],
});

export const lockScreen = action({
  name: 'session.lock',
  summary: 'Locks the session: it answers nothing until the password is given again. The work on the screen stays.',
  clause: null,
  may: 'signed-in',
  input: z.object({}),
  output: z.object({}),
  touches: [],
});

export const unlockScreen = action({
  name: 'session.unlock',
  summary: 'Opens a locked session by the password of its account; wrong guesses count as at sign-in.',
  clause: null,
  may: 'anyone',
  input: z.object({ password: z.string().max(500) }),
  output: z.object({}),
  touches: [],
});

export const signOut = action({
  name: 'session.sign-out',
  summary: "Ends the session and forgets the account's drafts.",
  clause: null,
  may: 'anyone',
  input: z.object({}),
  output: z.object({}),
  touches: [],
});

export const signOutEverywhere = action({
  name: 'session.sign-out-everywhere',
  summary: 'Ends every session of the account and forgets its drafts.',
  clause: null,
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ ended: z.number() }),
  touches: ['access', 'session'],
});

export const ownSessions = question({
  name: 'session.own-sessions',
  summary: 'The open sessions of the own account: on which device, since when, last used.',
  clause: null,
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ rows: z.array(SessionRow) }),
});

export const endSession = action({
  name: 'session.end-session',
  summary: 'Ends one other session of the own account: a device that was lost, or left signed in.',
  clause: null,
  may: 'signed-in',
  input: z.object({ sessionId: SessionId }),
  output: z.object({}),
  touches: ['access', 'session'],
});

export const changePassword = action({
  name: 'session.change-password',
  summary: "Sets a new password and ends the account's other sessions.",
  clause: null,
  may: 'signed-in',
  input: z.object({ current: z.string().max(500), next: Password }),
  output: z.object({}),
  touches: ['access', 'session'],
});

export const whoAmI = question({
  name: 'session.who-am-i',
  summary: 'The signed-in person with roles, posts and classes of today.',
  clause: null,
  may: 'signed-in',
  input: z.object({}),
  output: WhoIAm,
});

export const setLanguage = action({
  name: 'session.set-language',
  summary: 'The language of the screens for this account.',
  clause: null,
  may: 'signed-in',
  input: z.object({ language: Language }),
  output: z.object({}),
  touches: ['access', 'session'],
});

const AccountKey = z.object({ family: z.string(), given: z.string(), id: Id });

export const accounts = question({
  name: 'access.accounts',
  summary: 'People with access: accounts, the posts behind them, and open sessions.',
  clause: null,
  may: keepers,
  input: z.object({
    show: z.enum(['open', 'closed']).default('open'),
    after: AccountKey.optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    rows: z.array(AccountRow),
    next: AccountKey.nullable(),
  }),
});

export const invitations = question({
  name: 'access.invitations',
  summary: 'Invitations still open, with who made them.',
  clause: null,
  may: keepers,
  input: z.object({}),
  output: z.object({
    rows: z.array(InvitationRow),
  }),
});

export const invite = action({
  name: 'access.invite',
  summary: 'Invites a person for fourteen days; earlier open invitations of the person end.',
  clause: null,
  may: keepers,
  input: z.object({ personId: Id }),
  output: z.object({ invitationId: Id }),
  touches: ['access', 'session'],
});

export const invitationCode = question({
  name: 'access.invitation-code',
  summary: 'The code of an open invitation, for its maker alone, to print or hand over as a link.',
  clause: null,
  may: keepers,
  input: z.object({ invitationId: Id }),
  output: z.object({
    code: z.string(),
    path: z.string(),
    name: z.string(),
    endsAt: z.string(),
    schoolNames: Names,
  }),
});

export const withdrawInvitation = action({
  name: 'access.withdraw-invitation',
  summary: 'Ends an open invitation.',
  clause: null,
  may: keepers,
  input: z.object({ invitationId: Id }),
  output: z.object({}),
  touches: ['access', 'session'],
});

export const closeAccount = action({
  name: 'access.close-account',
  summary: 'Closes an account and ends its sessions; a new invitation opens it again.',
  clause: null,
  may: keepers,
  input: z.object({ accountId: Id, version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches: ['access', 'session'],
});
