import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import type { Who } from '../../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../../testing/test-school.ts';
import { petitionsOfCase } from '../of-case.ts';
import { recordStep } from '../record-step.ts';
import { signPetition } from '../sign-petition.ts';
import { startPetition } from '../start-petition.ts';
import { writeEvidence } from '../write-evidence.ts';

export let school: TestSchool;
export let caseId = '';
export const ru = (text: string) => ({ lang: 'ru' as const, text });
export const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
export const move = (verb: 'place' | 'remove', on: string): Promise<void> =>
  within(async (tx) => {
    const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const how =
      verb === 'remove'
        ? { endsOn: null, removal: { reason: 'move', note: null } }
        : { endsOn: plainDate('2027-05-17') };
    await applyMove(tx, locked, {
      verb,
      effectiveOn: plainDate(on),
      meetingId: randomUUID(),
      itemId: randomUUID(),
      ...how,
    });
  });
export const goTo = (day: string): void => school.clock.set(new Date(`${day}T09:00:00+05:00`));
export const refused = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });

beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.sql(
    'truncate petitions_steps, petitions_petitions, petitions_evidence, monitoring_contacts, departures, cases_moves, cases_grounds, cases_unsealings, cases_cases, read_log cascade',
  );
  goTo('2026-11-16');
  const opened = await within((tx) =>
    openCase(tx, {
      pupilId: school.ids.pupil,
      packId: 'order-61-2023',
      responsibleId: school.ids.people.social,
      grounds: [{ code: 'absence', facts: ru('14 уроков') }],
      openedOn: plainDate('2026-11-16'),
      schoolYear: 2026,
      repeatsId: null,
    }),
  );
  caseId = opened.id;
  await move('place', '2026-11-16');
});

const line = (over: object = {}) => ({
  caseId,
  kind: 'refused',
  on: '2026-11-16',
  guardianId: school.ids.guardian,
  byName: 'Г. Нұрланова',
  words: ru('сами разберемся'),
  witnesses: ['Ж. Омарова', 'И. Ли'],
  fileId: null,
  ...over,
});
export const write = (over: object = {}, who: Who = 'social') => school.as(who).perform(writeEvidence, line(over));
export const look = async (who: Who = 'social') => done(await school.as(who).ask(petitionsOfCase, { caseId }));
export const start = async (kind = 'parents-duties', who: Who = 'deputy'): Promise<string> =>
  done(await school.as(who).perform(startPetition, { caseId, kind })).petitionId;
export const sign = (
  petitionId: string,
  version: number,
  over: object = {},
  reasons: readonly { what: string; reason: string }[] = [],
) =>
  school
    .as('deputy')
    .perform(
      signPetition,
      { petitionId, version, signedOn: '2026-11-16', signerId: school.ids.people.head, fileId: null, ...over },
      reasons,
    );
export const step = (petitionId: string, version: number, wanted: object, who: Who = 'deputy') =>
  school.as(who).perform(recordStep, { petitionId, version, step: wanted });
export const wholeLadder = async (): Promise<void> => {
  for (const kind of ['offered', 'refused', 'no-measures']) done(await write({ kind }));
};
export const why = (...what: readonly string[]) =>
  what.map((one) => ({ what: one, reason: 'Семья уехала, ждать нельзя' }));

export const bodyOf = ({ danger, guardianIds, facts, work, request, leftOut, enclosures, itemId }: any) => ({
  danger,
  guardianIds,
  facts,
  work,
  request,
  leftOut,
  enclosures,
  itemId,
});
export const headActor = () => ({
  accountId: randomUUID(),
  personId: school.ids.people.head,
  schoolId: school.ids.school,
  language: 'ru' as const,
  roles: ['head' as const],
  classIds: [],
});
