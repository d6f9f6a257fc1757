import { moveMeeting } from '#features/council/rules/move-meeting.ts';
import type { MeetingState } from '#features/council/rules/meeting-view.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { wantsReply, type FamilySaid } from './family-said.ts';
import type { LinkKind, LinkState } from './link-view.ts';

/** Days after the meeting on which a link ends at the latest; a guest's ends with the meeting anyway. */
const daysAfterMeeting: Readonly<Record<LinkKind, number>> = { guest: 7, family: 30 };

export const lastDayOf = (kind: LinkKind, heldOn: PlainDate): PlainDate => addDays(heldOn, daysAfterMeeting[kind]);

type Making = {
  readonly meetingState: MeetingState;
  readonly hasAddress: boolean;
  readonly hasLink: boolean;
  /** A court has limited or ended the rights of whom the invitation names. */
  readonly limited: boolean;
};

/** Clauses 8, 9: a link is made while the meeting is prepared. Refuses `no-public-address`, `guardian-limited`, `link-exists`, or as the table of moves. */
export function checkMaking({ meetingState, hasAddress, hasLink, limited }: Making): Result<undefined> {
  if (!hasAddress) return refuse('no-public-address');
  const moved = moveMeeting(meetingState, 'prepare');
  if (!moved.ok) return moved;
  if (limited) return refuse('guardian-limited');
  return hasLink ? refuse('link-exists') : ok(undefined);
}

/** A new address and code, whatever became of the former; the same refusals as making. */
export const checkRenewal = (of: Omit<Making, 'hasLink'>): Result<undefined> => checkMaking({ ...of, hasLink: false });

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

/** Who stands before the school: a representative of today, one whose rights a court has limited, or nobody of this child. */
export type Guardianship = 'represents' | 'limited' | 'unknown';
type FamilyMaking = {
  readonly caseOpen: boolean;
  readonly guardianship: Guardianship;
  readonly hasAddress: boolean;
  readonly hasLink: boolean;
};

/** Days after the end of the term on which a family's own link ends; before placing, after the day it was made. */
const daysAfterTerm = 30;

export const lastDayOfFamily = (endsOn: PlainDate | null, today: PlainDate): PlainDate =>
  addDays(endsOn === null || endsOn < today ? today : endsOn, daysAfterTerm);

/** Clauses 9, 14: while the case is open. Refuses `family-no-address`, `family-case-closed`, `family-guardian-unknown`, `guardian-limited`, `link-exists`. */
export function checkFamilyMaking({ caseOpen, guardianship, hasAddress, hasLink }: FamilyMaking): Result<undefined> {
  if (!hasAddress) return refuse('family-no-address');
  if (!caseOpen) return refuse('family-case-closed');
  if (guardianship !== 'represents')
    return refuse(guardianship === 'limited' ? 'guardian-limited' : 'family-guardian-unknown');
  return hasLink ? refuse('link-exists') : ok(undefined);
}

/** A word that waits is answered once. Refuses `said-wants-no-reply`, `said-already-answered`. */
export function checkReply(kind: FamilySaid['kind'], replied: boolean): Result<undefined> {
  if (!wantsReply(kind)) return refuse('said-wants-no-reply');
  return replied ? refuse('said-already-answered') : ok(undefined);
}
