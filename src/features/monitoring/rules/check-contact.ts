import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { ContactBody } from './contact-contract.ts';

export type ContactGround = {
  readonly caseState: CaseState;
  /** Those who represent the child today, and whoever the contact named before. */
  readonly guardianIds: readonly string[];
  /** Every photo named is a picture of the one who records, or stands in this contact already. */
  readonly photosKnown: boolean;
};

/** The log is kept while the case is before the Council or on record. Refuses `support-case-closed`. */
export const checkOpen = (state: CaseState): Result<undefined> =>
  state === 'submitted' || state === 'on-record' ? ok(undefined) : refuse('support-case-closed', { state });

/**
 * Clauses 14, 15, 17: a contact with the child or the family. Refuses `support-case-closed`, `contact-day-ahead`,
 * `contact-return-too-early`, `contact-guardian-unknown`, `contact-outsider-missing`, `contact-answer-without-help`,
 * `contact-photos-without-consent`, `contact-photo-unknown`.
 */
export function checkContact(body: ContactBody, ground: ContactGround, today: PlainDate): Result<undefined> {
  const open = checkOpen(ground.caseState);
  if (!open.ok) return open;
  const reason = whyNot(body, ground, today);
  return reason === null ? ok(undefined) : refuse(reason);
}

function whyNot(body: ContactBody, { guardianIds, photosKnown }: ContactGround, today: PlainDate): string | null {
  if (body.on > today) return 'contact-day-ahead';
  if (body.returnOn !== null && body.returnOn <= body.on) return 'contact-return-too-early';
  if (body.guardianId !== null && !guardianIds.includes(body.guardianId)) return 'contact-guardian-unknown';
  if (body.withWhom === 'other' && (body.outsider ?? '') === '') return 'contact-outsider-missing';
  return whyNotEvidence(body, photosKnown);
}

function whyNotEvidence({ offersHelp, answer, fileIds, photoConsent }: ContactBody, known: boolean): string | null {
  if (answer !== null && !offersHelp) return 'contact-answer-without-help';
  if (fileIds.length === 0) return null;
  if (!photoConsent) return 'contact-photos-without-consent';
  return known ? null : 'contact-photo-unknown';
}
