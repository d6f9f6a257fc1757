import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPack } from '#features/procedure/server/public.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { unsealCase } from '../../cases/server/unseal.ts';
import { letRead, openCase } from '#features/cases/server/public.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import type { DossierPaper, DossierView } from '../contract.ts';
import { dossierDepartures } from '../rules/dossier-departures.ts';
import { askAgain } from './ask-again.ts';
import { askedOfMe } from './asked-of-me.ts';
import { clearDue, dossierOf, setDue } from './public.ts';
import { dossierOfCase } from './of-case.ts';
import { paperToWrite } from './paper-to-write.ts';
import { paper } from './paper.ts';
import { receivePaper } from './receive-paper.ts';
import { sayNotNeeded } from './say-not-needed.ts';
import { writePaper } from './write-paper.ts';

let school: TestSchool;
let caseId = '';
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

const ru = (text: string) => ({ lang: 'ru' as const, text });
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const open = (packId = 'order-61-2023', pupilId = school.ids.pupil): Promise<string> =>
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

const none = null;
const characteristic = {
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
const conclusion = {
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
const brief = {
  kind: 'brief-information',
  rows: [{ on: '2026-10-05', form: 'talk', who: 'Ж. Омарова', content: ru('Беседа'), result: none }],
};
const hand = (body: object, over: object = {}) => ({
  caseId,
  purpose: 'placing',
  version: 0,
  body,
  fileIds: [],
  ...over,
});
const which = (kind: string, over: object = {}) => ({ caseId, purpose: 'placing', kind, version: 0, ...over });
const write = async (who: Who, body: object, over: object = {}) =>
  done(await school.as(who).perform(writePaper, hand(body, over)));
const viewOf = async (id = caseId, purpose: 'placing' | 'removal' = 'placing'): Promise<DossierView> => {
  const view = (await within((tx) => dossierOf(tx, [id], purpose))).get(id);
  if (view === undefined) throw new Error('no dossier');
  return view;
};
const stateOf = (view: DossierView, kind: string): DossierPaper['state'] | undefined =>
  view.papers.find((one) => one.kind === kind)?.state;

describe('clause 11: the dossier of four papers', () => {
  it('is expected whole from the case’s pack before anybody wrote', async () => {
    const view = await viewOf();
    expect(view.papers.map((one) => [one.kind, one.need, one.state])).toEqual([
      ['characteristic', 'always', 'expected'],
      ['psychological-conclusion', 'always', 'expected'],
      ['living-conditions-act', 'if-needed', 'expected'],
      ['brief-information', 'always', 'expected'],
    ]);
  });

  it('is handed in, received, and then does not change', async () => {
    const written = await write('classTeacher', characteristic);
    const again = await write(
      'classTeacher',
      { ...characteristic, conclusion: ru('Нужна помощь в математике') },
      { version: written.version },
    );
    expect(
      await school.as('social').perform(receivePaper, { paperId: written.paperId, version: again.version }),
    ).toEqual({ kind: 'forbidden' });
    const received = done(
      await school.as('deputy').perform(receivePaper, { paperId: written.paperId, version: again.version }),
    );
    const late = await school
      .as('classTeacher')
      .perform(writePaper, hand(characteristic, { version: received.version }));
    expect(late).toMatchObject({ refusal: { reason: 'paper-cannot-move' } });
    const text = done(await school.as('head').ask(paper, { paperId: written.paperId }));
    expect(text).toMatchObject({
      state: 'received',
      authorName: 'Омарова Жанна Маратқызы',
      receivedByName: 'Серікқызы Айгүл',
      body: { conclusion: ru('Нужна помощь в математике') },
    });
  });

  it('keeps the reason why the act is not needed, and takes none for the others', async () => {
    done(
      await school
        .as('social')
        .perform(sayNotNeeded, which('living-conditions-act', { reason: ru('Семья посещена в сентябре') })),
    );
    expect(stateOf(await viewOf(), 'living-conditions-act')).toBe('not-needed');
    expect(
      await school.as('social').perform(sayNotNeeded, which('characteristic', { reason: ru('Не нужна совсем') })),
    ).toMatchObject({ refusal: { reason: 'paper-always-needed' } });
  });

  it('is due by the meeting, moves with it, and goes when no meeting is called', async () => {
    const due = (meetingOn: string) =>
      within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate(meetingOn) }));
    expect([await due('2026-11-27'), await due('2026-11-30'), await due('2026-11-25')]).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-11-20',
    ]);
    expect(await viewOf()).toMatchObject({ meetingOn: '2026-11-25', dueOn: '2026-11-20' });
    await within((tx) => clearDue(tx, { caseId, purpose: 'placing' }));
    expect((await viewOf()).dueOn).toBeNull();
  });

  it('is on time at 23:59 of the due day in the country’s zone and late a minute later', async () => {
    await within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }));
    school.clock.set(new Date('2026-11-24T23:59:00+05:00'));
    await write('classTeacher', characteristic);
    school.clock.set(new Date('2026-11-25T00:00:30+05:00'));
    await write('social', brief);
    expect(dossierDepartures(await viewOf(), plainDate('2026-11-27'), 'placing')).toEqual([
      {
        what: 'dossier-paper-missing',
        clause: 11,
        facts: { papers: ['psychological-conclusion', 'living-conditions-act'], caseId },
      },
      { what: 'dossier-paper-late', clause: 11, facts: { papers: ['brief-information'], caseId } },
    ]);
  });

  it('comes from the case’s own pack: days before the meeting too', async () => {
    addPack(secondPack);
    const other = await open(secondPack.id, school.ids.otherPupil);
    const due = await within((tx) =>
      setDue(tx, { caseId: other, purpose: 'placing', meetingOn: plainDate('2026-11-27') }),
    );
    expect(due).toBe('2026-11-20');
  });
});

describe('clause 11: who writes and who reads', () => {
  it('the class teacher of another class is told of no case', async () => {
    expect(await school.as('otherClassTeacher').perform(writePaper, hand(characteristic))).toEqual({
      kind: 'not-found',
    });
    expect(await school.as('otherClassTeacher').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
    expect(await school.as('otherClassTeacher').ask(paperToWrite, which('characteristic'))).toEqual({
      kind: 'not-found',
    });
    expect(await school.asForeignHead().ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
  });

  it('a psychologist who was asked sees name, class, what is asked and the day, and hands it in; the case stays closed to them', async () => {
    await within((tx) => setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }));
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([]);
    const asked = done(
      await school
        .as('deputy')
        .perform(askAgain, which('psychological-conclusion', { personId: school.ids.people.psychologist })),
    );
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([
      {
        caseId,
        purpose: 'placing',
        kind: 'psychological-conclusion',
        packId: 'order-61-2023',
        pupilName: 'Айдаров Данияр Серікұлы',
        className: '7 «Ә»',
        dueOn: '2026-11-24',
        askedAt: expect.any(String),
      },
    ]);
    expect(await school.as('psychologist').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({
      kind: 'not-found',
    });
    expect(done(await school.as('psychologist').ask(paperToWrite, which('psychological-conclusion')))).toMatchObject({
      version: asked.version,
      body: null,
      onBehalf: false,
    });
    const written = await write('psychologist', conclusion, { version: asked.version });
    expect(done(await school.as('psychologist').ask(askedOfMe, {})).rows).toEqual([]);
    expect(done(await school.as('psychologist').ask(paper, { paperId: written.paperId })).body).toEqual(conclusion);
  });

  it('asked for one paper, they hand in no other', async () => {
    done(
      await school
        .as('deputy')
        .perform(askAgain, which('psychological-conclusion', { personId: school.ids.people.psychologist })),
    );
    expect(await school.as('psychologist').perform(writePaper, hand(characteristic))).toEqual({ kind: 'not-found' });
  });

  it('a psychological text: the class teacher sees its state only, a member while it is on their agenda', async () => {
    const written = await write('deputy', conclusion, { authorId: school.ids.people.psychologist });
    const states = done(await school.as('classTeacher').ask(dossierOfCase, { caseId, purpose: 'placing' }));
    expect(stateOf(states.dossier, 'psychological-conclusion')).toBe('written');
    expect(states.mayRead).toEqual(['characteristic', 'living-conditions-act', 'brief-information']);
    const reads = async (who: Who) => (await school.as(who).ask(paper, { paperId: written.paperId })).kind;
    expect([
      await reads('classTeacher'),
      await reads('subjectTeacher'),
      await reads('social'),
      await reads('psychologist'),
    ]).toEqual(['not-found', 'not-found', 'done', 'done']);
    await within((tx) =>
      letRead(tx, { caseId, personIds: [school.ids.people.subjectTeacher], why: 'agenda', sourceId: randomUUID() }),
    );
    expect(await reads('subjectTeacher')).toBe('done');
    expect(await school.as('subjectTeacher').perform(writePaper, hand(brief))).toMatchObject({
      refusal: { reason: 'paper-not-yours' },
    });
  });

  it('what the class teacher owes stands in their list until it is handed in', async () => {
    const kinds = async () =>
      done(await school.as('classTeacher').ask(askedOfMe, {})).rows.map((row: { kind: string }) => row.kind);
    expect(await kinds()).toEqual(['characteristic']);
    await write('classTeacher', characteristic);
    expect(await kinds()).toEqual([]);
  });

  it('each opened text is logged for the child', async () => {
    const written = await write('classTeacher', characteristic);
    await school.as('head').ask(paper, { paperId: written.paperId });
    const log = await school.sql(
      `select subject_kind, subject_id from read_log where question = 'dossier.paper' order by subject_kind`,
    );
    expect(log).toEqual([
      { subject_kind: 'case', subject_id: caseId },
      { subject_kind: 'dossier-paper', subject_id: written.paperId },
    ]);
  });
});

describe('clause 21: papers of a sealed case', () => {
  it('are closed to the head until it is opened with a reason; the author rereads what they wrote', async () => {
    const written = await write('classTeacher', characteristic);
    await school.sql(`update cases_cases set state = 'not-placed', closed_on = '2026-11-16', sealed_at = $1`, [
      school.clock.now(),
    ]);
    const reads = async (who: Who) => (await school.as(who).ask(paper, { paperId: written.paperId })).kind;
    expect([await reads('head'), await reads('classTeacher'), await reads('social')]).toEqual([
      'not-found',
      'done',
      'not-found',
    ]);
    expect(await school.as('head').ask(dossierOfCase, { caseId, purpose: 'placing' })).toEqual({ kind: 'not-found' });
    done(await school.as('head').perform(unsealCase, { caseId, reason: 'Повторное обращение' }));
    expect([await reads('head'), await reads('social')]).toEqual(['done', 'not-found']);
  });
});

describe('a class teacher of a child who left the class', () => {
  it('is no longer asked and may not write', async () => {
    await school.sql(`update pupils_enrolments set ends_on = '2026-11-15' where pupil_id = $1`, [school.ids.pupil]);
    expect(done(await school.as('classTeacher').ask(askedOfMe, {})).rows).toEqual([]);
    expect(await school.as('classTeacher').perform(writePaper, hand(characteristic))).toEqual({ kind: 'not-found' });
    await school.sql(`update pupils_enrolments set ends_on = null where pupil_id = $1`, [school.ids.pupil]);
  });
});

describe('files of a paper', () => {
  const photo = async (who: Who): Promise<string> => {
    const id = randomUUID();
    await school.sql(
      `insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at)
      values ($1, $2, 'a', '\\x00', 1, 'image/jpeg', 'home.jpg', $3, $4)`,
      [school.ids.school, id, school.ids.people[who], school.clock.now()],
    );
    return id;
  };
  const act = (photoConsent: boolean) => ({
    kind: 'living-conditions-act',
    visitedOn: '2026-11-11',
    address: '',
    members: [{ name: 'Г. Нұрланова', post: '' }],
    household: [],
    parentsWork: none,
    income: none,
    upbringing: none,
    dwelling: none,
    rooms: none,
    amenities: none,
    placeToSleep: none,
    placeToStudy: none,
    conclusion: ru('Условия есть'),
    photoConsent,
  });

  it('a photo of the home stands in the paper only with the parents’ consent', async () => {
    const fileIds = [await photo('social')];
    expect(await school.as('social').perform(writePaper, hand(act(false), { fileIds }))).toMatchObject({
      refusal: { reason: 'photo-without-consent' },
    });
    const written = await write('social', act(true), { fileIds });
    expect(await school.sql('select subject_kind, subject_id, case_id from documents_files')).toEqual([
      { subject_kind: 'dossier-paper', subject_id: written.paperId, case_id: caseId },
    ]);
    expect(done(await school.as('head').ask(paper, { paperId: written.paperId })).files).toEqual([
      { id: fileIds[0], name: 'home.jpg', size: 1 },
    ]);
  });

  it('nobody attaches a file of another', async () => {
    const fileIds = [await photo('classTeacher')];
    expect(await school.as('social').perform(writePaper, hand(act(true), { fileIds }))).toMatchObject({
      refusal: { reason: 'file-not-yours' },
    });
  });
});

describe('sent twice, or over a newer version', () => {
  it('the same request id hands in once', async () => {
    const requestId = randomUUID();
    const first = done(await school.as('classTeacher').perform(writePaper, hand(characteristic), [], requestId));
    expect(done(await school.as('classTeacher').perform(writePaper, hand(characteristic), [], requestId))).toEqual(
      first,
    );
    expect(await school.sql('select version from dossier_papers')).toEqual([{ version: first.version }]);
  });

  it('a second writer over the first is told of it', async () => {
    await write('social', brief);
    expect(await school.as('classTeacher').perform(writePaper, hand(brief))).toMatchObject({
      kind: 'stale',
      seen: 0,
      now: 1,
      verb: 'dossier.write-paper',
    });
  });

  it('text of a wrong shape is answered per field', async () => {
    expect(await school.as('classTeacher').perform(writePaper, hand({ ...brief, rows: [] }))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'body.rows' }],
    });
  });
});

describe('clause 19: papers for removal', () => {
  const positive = { kind: 'characteristic-positive', positive: true, text: ru('Пропусков нет') };
  const place = () =>
    school.sql(`update cases_cases set state = 'on-record', placed_on = '2026-05-20', ends_on = '2026-11-20'`);

  it('are gathered only while on record', async () => {
    const early = await school.as('classTeacher').perform(writePaper, hand(positive, { purpose: 'removal' }));
    expect(early).toMatchObject({ refusal: { reason: 'dossier-closed' } });
    await place();
    await write('classTeacher', positive, { purpose: 'removal' });
    expect((await viewOf(caseId, 'removal')).papers.map((one) => [one.kind, one.state, one.positive])).toEqual([
      ['characteristic-positive', 'written', true],
      ['psychological-characteristic-positive', 'expected', null],
    ]);
  });

  it('are asked anew after a decision to extend', async () => {
    await place();
    await write('classTeacher', positive, { purpose: 'removal' });
    await school.sql(
      `insert into cases_moves (school_id, id, case_id, verb, effective_on, recorded_on, ends_on)
      values ($1, $2, $3, 'extend', '2026-11-20', '2026-11-20', '2027-01-20')`,
      [school.ids.school, randomUUID(), caseId],
    );
    const view = await viewOf(caseId, 'removal');
    expect([view.round, view.papers.map((one) => one.state)]).toEqual([2, ['expected', 'expected']]);
  });
});
