import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { appeal } from './appeal.ts';
import { declineAppeal } from './decline-appeal.ts';
import { appeals } from './lists.ts';
import { recordAppeal } from './record-appeal.ts';
import { resendAppeal } from './resend-appeal.ts';
import { returnAppeal } from './return-appeal.ts';
import { submission } from './submission.ts';
import { submitCase } from './submit-case.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';
import { writeAppeal } from './write-appeal.ts';
import { referralSchool, ru, type ReferralSchool } from './testing/referral-school.ts';

let school: ReferralSchool;
beforeAll(async () => {
  school = await referralSchool();
});
afterAll(() => school.drop());
beforeEach(() => school.empty());

describe('clause 4: the whole way of an appeal', () => {
  it('is sent, returned, sent again and joined to the case a submission opens', async () => {
    const sent = await school.send('subjectTeacher');
    const returned = done(
      await school.as('deputy').perform(returnAppeal, { appealId: sent.id, version: 1, missing: ru('Назовите даты') }),
    );
    const seen = done(await school.as('subjectTeacher').ask(appeal, { appealId: sent.id }));
    expect(seen).toMatchObject({ state: 'returned', answer: ru('Назовите даты'), mine: true });
    const again = done(
      await school.as('subjectTeacher').perform(resendAppeal, {
        ...school.body(),
        appealId: sent.id,
        version: returned.version,
        facts: ru('5, 6 и 9 ноября'),
      }),
    );
    const made = done(await school.as('deputy').perform(submitCase, school.submitted({ appealIds: [again.id] })));
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
    const sent = await school.send('subjectTeacher');
    const withdraw = { appealId: sent.id, version: 1 };
    expect(await school.as('classTeacher').perform(withdrawAppeal, withdraw)).toEqual({ kind: 'not-found' });
    expect(await school.as('subjectTeacher').perform(withdrawAppeal, withdraw)).toMatchObject({ kind: 'done' });
    expect(
      await school.as('deputy').perform(returnAppeal, { ...withdraw, version: 2, missing: ru('Даты') }),
    ).toMatchObject({ refusal: { reason: 'appeal-cannot-move' } });
  });

  it('declined is sealed: its author and the deputy read it, nobody else', async () => {
    const sent = await school.send('subjectTeacher');
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
      await school
        .as('social')
        .perform(recordAppeal, school.body({ authorName: 'Сапарова Бану', authorRelation: 'соседка' })),
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
        .perform(recordAppeal, school.body({ authorName: 'Сапарова Бану', authorRelation: 'соседка' })),
    ).toEqual({ kind: 'forbidden' });
  });
});

describe('danger does not wait', () => {
  it('the answer says whom to call and such an appeal stands first', async () => {
    await school.send('classTeacher');
    const sent = await school.send('subjectTeacher', { danger: ['suicide'] });
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
    const first = done(await school.as('subjectTeacher').perform(writeAppeal, school.body(), [], requestId));
    const second = done(await school.as('subjectTeacher').perform(writeAppeal, school.body(), [], requestId));
    expect(second).toEqual(first);
    expect(await school.sql('select count(*)::int as n from referral_appeals')).toEqual([{ n: 1 }]);
  });

  it('a stale version is answered with what changed', async () => {
    const sent = await school.send('subjectTeacher');
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
