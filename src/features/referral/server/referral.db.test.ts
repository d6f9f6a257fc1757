import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPack } from '#features/procedure/server/public.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { caseCard } from '../../cases/server/card.ts';
import { appeal } from './appeal.ts';
import { declineAppeal } from './decline-appeal.ts';
import { editSubmission } from './edit-submission.ts';
import { joinAppeal } from './join-appeal.ts';
import { appeals, myAppeals } from './lists.ts';
import { recordAppeal } from './record-appeal.ts';
import { resendAppeal } from './resend-appeal.ts';
import { returnAppeal } from './return-appeal.ts';
import { submission } from './submission.ts';
import { submitCase } from './submit-case.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';
import { writeAppeal } from './write-appeal.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  const tables =
    'referral_appeals, referral_submissions, cases_unsealings, cases_readers, cases_moves, cases_grounds, cases_cases';
  await school.sql(`truncate ${tables} cascade`);
  await school.sql(`update school_schools set pack_id = 'order-61-2023'`);
});

const ru = (text: string) => ({ lang: 'ru', text });
const body = (over: object = {}) => ({
  pupilId: school.ids.pupil,
  grounds: ['absence'],
  facts: ru('В октябре пропущено 14 уроков'),
  happenedOn: '2026-11-10',
  done: ru('Звонок матери'),
  asked: null,
  danger: [],
  fileIds: [],
  ...over,
});
const submitted = (over: object = {}) => ({
  pupilId: school.ids.pupil,
  appealIds: [],
  grounds: [{ code: 'absence', facts: ru('14 уроков') }],
  reasons: ru('Пропуски продолжаются'),
  priorMeasures: null,
  classTeacherOpinion: null,
  proposal: null,
  responsibleId: school.ids.people.social,
  ...over,
});
const noAppeal = [{ what: 'submission-without-appeal', reason: 'Заявление принято устно' }];
const send = async (who: 'subjectTeacher' | 'classTeacher', over: object = {}) =>
  done(await school.as(who).perform(writeAppeal, body(over)));
const submit = async (over: object = {}) =>
  done(await school.as('deputy').perform(submitCase, submitted(over), noAppeal));

describe('clause 4: the whole way of an appeal', () => {
  it('is sent, returned, sent again and joined to the case a submission opens', async () => {
    const sent = await send('subjectTeacher');
    const returned = done(
      await school.as('deputy').perform(returnAppeal, { appealId: sent.id, version: 1, missing: ru('Назовите даты') }),
    );
    const seen = done(await school.as('subjectTeacher').ask(appeal, { appealId: sent.id }));
    expect(seen).toMatchObject({ state: 'returned', answer: ru('Назовите даты'), mine: true });
    const again = done(
      await school.as('subjectTeacher').perform(resendAppeal, {
        ...body(),
        appealId: sent.id,
        version: returned.version,
        facts: ru('5, 6 и 9 ноября'),
      }),
    );
    const made = done(await school.as('deputy').perform(submitCase, submitted({ appealIds: [again.id] })));
    expect(made).toMatchObject({ number: 1, caseNumber: 1 });
    const page = done(await school.as('social').ask(submission, { caseId: made.caseId }));
    expect(page.submission).toMatchObject({
      number: 1,
      authorName: 'Серікқызы Айгүл',
      responsibleName: 'Нұрланова Гүлнар Ерікқызы',
    });
    expect(page.appeals.map((one: { id: string; state: string }) => [one.id, one.state])).toEqual([
      [sent.id, 'joined'],
    ]);
    expect(page.editable).toBe(true);
  });

  it('is withdrawn by its author only', async () => {
    const sent = await send('subjectTeacher');
    const withdraw = { appealId: sent.id, version: 1 };
    expect(await school.as('classTeacher').perform(withdrawAppeal, withdraw)).toEqual({ kind: 'not-found' });
    expect(await school.as('subjectTeacher').perform(withdrawAppeal, withdraw)).toMatchObject({ kind: 'done' });
    expect(
      await school.as('deputy').perform(returnAppeal, { ...withdraw, version: 2, missing: ru('Даты') }),
    ).toMatchObject({ refusal: { reason: 'appeal-cannot-move' } });
  });

  it('declined is sealed: its author and the deputy read it, nobody else', async () => {
    const sent = await send('subjectTeacher');
    done(
      await school
        .as('deputy')
        .perform(declineAppeal, { appealId: sent.id, version: 1, why: ru('Решено классным часом') }),
    );
    const kinds = [];
    for (const who of ['subjectTeacher', 'deputy', 'head', 'social', 'classTeacher'] as const) {
      kinds.push((await school.as(who).ask(appeal, { appealId: sent.id })).kind);
    }
    expect(kinds).toEqual(['done', 'done', 'not-found', 'not-found', 'not-found']);
    expect(await school.sql('select id from cases_cases')).toEqual([]);
  });

  it('is recorded for a person without an account', async () => {
    const recorded = done(
      await school.as('social').perform(recordAppeal, body({ authorName: 'Сапарова Бану', authorRelation: 'соседка' })),
    );
    const seen = done(await school.as('deputy').ask(appeal, { appealId: recorded.id }));
    expect(seen).toMatchObject({
      authorName: 'Сапарова Бану',
      authorRelation: 'соседка',
      recordedByName: 'Нұрланова Гүлнар Ерікқызы',
    });
    expect(
      await school
        .as('classTeacher')
        .perform(recordAppeal, body({ authorName: 'Сапарова Бану', authorRelation: 'соседка' })),
    ).toEqual({ kind: 'forbidden' });
  });

  it('about a child with an open case joins it', async () => {
    const first = await submit();
    const sent = await send('classTeacher');
    const joined = done(await school.as('deputy').perform(joinAppeal, { appealId: sent.id, version: 1 }));
    expect(joined.caseId).toBe(first.caseId);
    const other = await send('classTeacher', { pupilId: school.ids.otherPupil });
    expect(await school.as('deputy').perform(joinAppeal, { appealId: other.id, version: 1 })).toMatchObject({
      refusal: { reason: 'no-open-case' },
    });
  });
});

describe('clause 4: any staff member writes about any pupil without reading the file', () => {
  it('the author rereads the appeal and its answer, never the case', async () => {
    const sent = await send('subjectTeacher', { pupilId: school.ids.otherPupil });
    const made = done(
      await school
        .as('deputy')
        .perform(submitCase, submitted({ pupilId: school.ids.otherPupil, appealIds: [sent.id] })),
    );
    const seen = done(await school.as('subjectTeacher').ask(appeal, { appealId: sent.id }));
    expect([seen.state, seen.caseId, seen.openCaseId]).toEqual(['joined', null, null]);
    expect(await school.as('subjectTeacher').ask(submission, { caseId: made.caseId })).toEqual({ kind: 'not-found' });
    expect(await school.as('subjectTeacher').ask(caseCard, { caseId: made.caseId })).toEqual({ kind: 'not-found' });
  });

  it('another teacher sees neither the appeal nor a line of it', async () => {
    const sent = await send('subjectTeacher');
    expect(await school.as('otherClassTeacher').ask(appeal, { appealId: sent.id })).toEqual({ kind: 'not-found' });
    expect(await school.as('otherClassTeacher').ask(appeals, { show: 'sent' })).toEqual({ kind: 'forbidden' });
    expect(done(await school.as('otherClassTeacher').ask(myAppeals, {})).rows).toEqual([]);
    expect(done(await school.as('subjectTeacher').ask(myAppeals, {})).rows).toHaveLength(1);
  });

  it('a person without a post writes nothing, the head of another school sees nothing', async () => {
    expect(await school.as('nobody').perform(writeAppeal, body())).toEqual({ kind: 'forbidden' });
    const sent = await send('subjectTeacher');
    expect(await school.asForeignHead().ask(appeal, { appealId: sent.id })).toEqual({ kind: 'not-found' });
    expect(await school.asForeignHead().perform(writeAppeal, body())).toEqual({ kind: 'not-found' });
  });

  it('the class teacher of the child reads the submission, of another class not', async () => {
    const made = await submit();
    const page = done(await school.as('classTeacher').ask(submission, { caseId: made.caseId }));
    expect([page.submission.id, page.appeals]).toEqual([made.submissionId, []]);
    expect(await school.as('otherClassTeacher').ask(submission, { caseId: made.caseId })).toEqual({
      kind: 'not-found',
    });
  });
});

describe('danger does not wait', () => {
  it('the answer says whom to call and such an appeal stands first', async () => {
    await send('classTeacher');
    const sent = await send('subjectTeacher', { danger: ['suicide'] });
    expect(sent.call.map((call: { phone: string }) => call.phone)).toEqual(['102', '112', '111', '150']);
    const page = done(await school.as('deputy').ask(appeals, { limit: 1 }));
    expect(page.rows[0].id).toBe(sent.id);
    const rest = done(await school.as('deputy').ask(appeals, { limit: 1, after: page.next }));
    expect([rest.rows.length, rest.rows[0].id === sent.id, rest.next]).toEqual([1, false, null]);
  });
});

describe('sent twice, or over a newer version', () => {
  it('the same request id does nothing twice', async () => {
    const requestId = randomUUID();
    const first = done(await school.as('subjectTeacher').perform(writeAppeal, body(), [], requestId));
    const second = done(await school.as('subjectTeacher').perform(writeAppeal, body(), [], requestId));
    expect(second).toEqual(first);
    expect(await school.sql('select count(*)::int as n from referral_appeals')).toEqual([{ n: 1 }]);
  });

  it('a stale version is answered with what changed', async () => {
    const sent = await send('subjectTeacher');
    done(await school.as('deputy').perform(returnAppeal, { appealId: sent.id, version: 1, missing: ru('Даты') }));
    const stale = await school.as('deputy').perform(declineAppeal, { appealId: sent.id, version: 1, why: ru('Нет') });
    expect(stale).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 2,
      verb: 'referral.return-appeal',
      changedBy: 'Серікқызы Айгүл',
    });
  });
});

describe('clause 4: the submission', () => {
  it('without an appeal needs a reason, which is kept', async () => {
    const asked = await school.as('deputy').perform(submitCase, submitted());
    expect(asked).toMatchObject({
      kind: 'needs-reasons',
      departures: [{ what: 'submission-without-appeal', clause: 4 }],
    });
    const made = await submit();
    expect(
      await school.sql('select what, clause, reason, case_id from departures where case_id = $1', [made.caseId]),
    ).toEqual([
      { what: 'submission-without-appeal', clause: 4, reason: 'Заявление принято устно', case_id: made.caseId },
    ]);
  });

  it('is the deputy’s alone', async () => {
    for (const who of ['head', 'social', 'classTeacher', 'psychologist'] as const) {
      expect(await school.as(who).perform(submitCase, submitted(), noAppeal)).toEqual({ kind: 'forbidden' });
    }
  });

  it('opens no second case beside an open one, also at once', async () => {
    await submit();
    expect(await school.as('deputy').perform(submitCase, submitted(), noAppeal)).toMatchObject({
      refusal: { reason: 'case-already-open' },
    });
    const both = await Promise.all([
      submit({ pupilId: school.ids.otherPupil }),
      submit({ pupilId: school.ids.classmate }),
    ]);
    expect(both.map((made) => made.number).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  it('takes no appeal about another child', async () => {
    const sent = await send('classTeacher', { pupilId: school.ids.classmate });
    expect(await school.as('deputy').perform(submitCase, submitted({ appealIds: [sent.id] }))).toMatchObject({
      refusal: { reason: 'appeal-not-of-pupil' },
    });
  });

  it('is corrected while the case is before the Council, and not afterwards', async () => {
    const made = await submit();
    const edit = {
      caseId: made.caseId,
      version: 1,
      grounds: [{ code: 'academic-failure', facts: ru('Три неудовлетворительные оценки') }],
      reasons: ru('Уточнено'),
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.psychologist,
    };
    done(await school.as('deputy').perform(editSubmission, edit));
    const page = done(await school.as('head').ask(submission, { caseId: made.caseId }));
    expect(page.submission).toMatchObject({ version: 2, reasons: ru('Уточнено'), responsibleName: 'Қасымова Динара' });
    expect(page.submission.grounds.map((ground: { code: string }) => ground.code)).toEqual(['academic-failure']);
    await school.sql(`update cases_cases set state = 'not-placed', closed_on = '2026-11-16', sealed_at = now()`);
    expect(await school.as('deputy').perform(editSubmission, { ...edit, version: 2 })).toMatchObject({
      refusal: { reason: 'submission-decided' },
    });
  });
});

describe('a case stays for life under its pack', () => {
  it('opened under a second pack it is corrected by that pack’s grounds after the school has changed its pack', async () => {
    addPack(secondPack);
    const onlyThere = [{ code: 'violence-suffered', facts: ru('Факты') }];
    await school.sql('update school_schools set pack_id = $1 where school_id = $2', [secondPack.id, school.ids.school]);
    const made = await submit({ grounds: onlyThere });
    await school.sql(`update school_schools set pack_id = 'order-61-2023'`);
    const card = done(await school.as('head').ask(caseCard, { caseId: made.caseId }));
    expect(card.card.packId).toBe(secondPack.id);
    const edit = {
      caseId: made.caseId,
      version: 1,
      reasons: ru('Уточнено'),
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.social,
    };
    expect(await school.as('deputy').perform(editSubmission, { ...edit, grounds: onlyThere })).toMatchObject({
      kind: 'done',
    });
    const anew = await school
      .as('deputy')
      .perform(submitCase, submitted({ pupilId: school.ids.otherPupil, grounds: onlyThere }), noAppeal);
    expect(anew).toMatchObject({ refusal: { reason: 'ground-unknown' } });
  });
});
