import { afterAll, beforeAll, beforeEach } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { openCase } from '#features/cases/server/public.ts';
import type { Who } from '../../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../../testing/test-school.ts';
import type { DossierPaper, DossierView } from '../../contract.ts';
import { dossierOf } from '../public.ts';
import { writePaper } from '../write-paper.ts';

export let school: TestSchool;

export let caseId = '';

export const ru = (text: string) => ({ lang: 'ru' as const, text });

export const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);

export const open = (packId = 'order-61-2023', pupilId = school.ids.pupil): Promise<string> =>
  within(
    async (tx) =>
      (
        await openCase(tx, {
          pupilId,
          packId,
          responsibleId: school.ids.people.social,
          grounds: [{ code: 'absence', facts: ru('14 уроков') }],
          openedOn: plainDate('2026-11-16'),
          schoolYear: 2026,
          repeatsId: null,
        })
      ).id,
  );

export const none = null;

export const characteristic = {
  kind: 'characteristic',
  inSchoolSince: none,
  family: none,
  studies: none,
  weakSubjects: none,
  attendance: none,
  missedUnexcused: 14,
  missedExcused: none,
  behaviour: none,
  relations: none,
  interests: none,
  strengths: none,
  parentsAttitude: none,
  conclusion: ru('Нужна помощь'),
  subjectLines: [],
};

export const conclusion = {
  kind: 'psychological-conclusion',
  request: none,
  dates: ['2026-11-17'],
  methods: none,
  observed: none,
  results: ru('Тревожность на контрольных'),
  forTeachers: none,
  forParents: none,
  forSpecialists: none,
};

export const brief = {
  kind: 'brief-information',
  rows: [{ on: '2026-10-05', form: 'talk', who: 'Ж. Омарова', content: ru('Беседа'), result: none }],
};

export const hand = (body: object, over: object = {}) => ({
  caseId,
  purpose: 'placing',
  version: 0,
  body,
  fileIds: [],
  ...over,
});

export const which = (kind: string, over: object = {}) => ({ caseId, purpose: 'placing', kind, version: 0, ...over });

export const write = async (who: Who, body: object, over: object = {}) =>
  done(await school.as(who).perform(writePaper, hand(body, over)));

export const viewOf = async (id = caseId, purpose: 'placing' | 'removal' = 'placing'): Promise<DossierView> => {
  const view = (await within((tx) => dossierOf(tx, [id], purpose))).get(id);
  if (view === undefined) throw new Error('no dossier');
  return view;
};

export const stateOf = (view: DossierView, kind: string): DossierPaper['state'] | undefined =>
  view.papers.find((one) => one.kind === kind)?.state;

/** Stands the school up for a file of tests. */
export function standDossierSchool(): void {
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
  beforeEach(async () => {
    await school.sql(
      'truncate documents_files, cases_unsealings, dossier_papers, dossier_dues, cases_readers, cases_moves, cases_grounds, cases_cases, read_log cascade',
    );
    school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
    caseId = await open();
  });
}
