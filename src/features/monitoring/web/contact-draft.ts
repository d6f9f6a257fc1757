import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Language } from '#kernel/pure/text.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import type { ContactBody, ContactKind } from '../rules/contact-contract.ts';

/** A contact of today, before anything is typed. */
export const emptyContact = (language: Language, today: PlainDate, kind: ContactKind = 'talk'): ContactBody => ({
  kind,
  on: today,
  withWhom: kind === 'talk' ? 'pupil' : 'parents',
  guardianId: null,
  outsider: null,
  words: emptyText(language),
  offersHelp: false,
  answer: null,
  restricted: false,
  photoConsent: false,
  fileIds: [],
  returnOn: null,
});

/** As it is sent: what the choices above it make void is left out. */
export const tidyContact = (typed: ContactBody): ContactBody => ({
  ...typed,
  guardianId: typed.withWhom === 'parents' || typed.withWhom === 'both' ? typed.guardianId : null,
  outsider: typed.withWhom === 'other' ? typed.outsider : null,
  answer: typed.offersHelp ? typed.answer : null,
});
