import { expect } from 'vitest';
import { done } from '../../../../testing/test-school.ts';
import type { Who } from '../../../../testing/seed-school.ts';
import { caseId, ru, school } from '../../../plan/server/testing/plan-school.ts';
import { supportOfCase } from '../of-case.ts';
import { recordContact } from '../record-contact.ts';

export const typed = (over: object = {}) => ({
  kind: 'talk',
  on: '2026-11-30',
  withWhom: 'parents',
  guardianId: school.ids.guardian,
  outsider: null,
  words: ru('Говорили о сне'),
  offersHelp: false,
  answer: null,
  restricted: false,
  photoConsent: false,
  fileIds: [],
  returnOn: null,
  ...over,
});

export const record = (who: Who, over: object = {}) =>
  school.as(who).perform(recordContact, { caseId, follows: null, ...typed(over) });

export const recorded = async (who: Who, over: object = {}): Promise<string> => done(await record(who, over)).contactId;

export const log = async (who: Who, id = caseId) => done(await school.as(who).ask(supportOfCase, { caseId: id }));

export const contactIn = async (who: Who, id: string) =>
  (await log(who)).contacts.find((one: { id: string }) => one.id === id);

export const refusal = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });
