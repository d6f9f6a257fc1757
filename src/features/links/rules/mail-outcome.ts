import type { MailError } from './link-view.ts';

/** Beyond this many attempts (some hours, each later than the one before) a mail is given up. */
const mostAttempts = 10;

/** What the mail server or the line to it said. */
export type MailFailure = { readonly code: string; readonly response: number | null };
export type MailOutcome = { readonly state: 'queued' | 'failed'; readonly error: MailError };

const errors: Readonly<Record<string, MailError>> = {
  EAUTH: 'sign-in-failed',
  EENVELOPE: 'address-refused',
  EMESSAGE: 'server-refused',
  EPROTOCOL: 'server-refused',
};

/** A refusal for good (5xx of an address or a mail) is not tried again; anything else is, until the attempts are used up. */
export function outcomeOf({ code, response }: MailFailure, attempts: number): MailOutcome {
  const error = errors[code] ?? 'server-unreachable';
  const refused = error === 'address-refused' || error === 'server-refused';
  const forGood = refused && response !== null && response >= 500;
  return { state: forGood || attempts >= mostAttempts ? 'failed' : 'queued', error };
}
