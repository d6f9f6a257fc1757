import { moveMeeting } from '#features/council/rules/move-meeting.ts';
import type { MeetingState } from '#features/council/rules/meeting-view.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { LinkKind, LinkState } from './link-view.ts';

/** Days after the meeting on which a link ends at the latest; a guest's ends with the meeting anyway. */
const daysAfterMeeting: Readonly<Record<LinkKind, number>> = { guest: 7, family: 30 };

export const lastDayOf = (kind: LinkKind, heldOn: PlainDate): PlainDate => addDays(heldOn, daysAfterMeeting[kind]);

type Making = { readonly meetingState: MeetingState; readonly hasAddress: boolean; readonly hasLink: boolean };

/** Clauses 8, 9: a link is made while the meeting is prepared. Refuses `no-public-address`, `link-exists`, or as the table of moves. */
export function checkMaking({ meetingState, hasAddress, hasLink }: Making): Result<undefined> {
  if (!hasAddress) return refuse('no-public-address');
  const moved = moveMeeting(meetingState, 'prepare');
  if (!moved.ok) return moved;
  return hasLink ? refuse('link-exists') : ok(undefined);
}

/** A new address and code, whatever became of the former; the same refusals as making. */
export const checkRenewal = (meetingState: MeetingState, hasAddress: boolean): Result<undefined> =>
  checkMaking({ meetingState, hasAddress, hasLink: false });

/** Taking back at any time. Refuses `link-revoked`. */
export const checkRevocation = (revoked: boolean): Result<undefined> =>
  revoked ? refuse('link-revoked') : ok(undefined);

type Mailing = { readonly state: LinkState; readonly hasMail: boolean; readonly underWay: boolean };

/** E-mail carries the address only. Refuses `mail-not-set-up`, `link-not-open`, `mail-under-way`. */
export function checkMailing({ state, hasMail, underWay }: Mailing): Result<undefined> {
  if (!hasMail) return refuse('mail-not-set-up');
  if (state !== 'open') return refuse('link-not-open');
  return underWay ? refuse('mail-under-way') : ok(undefined);
}
