import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { applyMove } from './apply-move.ts';
import { assignResponsible } from './assign-responsible.ts';
import { assignSupport } from './assign-support.ts';
import { caseCard } from './card.ts';
import { lockCase } from './lock-case.ts';
import { openCase } from './open-case.ts';
import { register } from './register.ts';
import { caseTrail } from './trail.ts';
import { unsealCase } from './unseal.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.sql(
    'truncate cases_unsealings, cases_readers, cases_moves, cases_grounds, cases_cases, read_log cascade',
  );
  school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
});

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const open = (pupilId: string, repeatsId: string | null = null): Promise<string> =>
  within(
    async (tx) =>
      (
        await openCase(tx, {
          pupilId,
          packId: 'order-61-2023',
          responsibleId: school.ids.people.social,
          grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
          openedOn: plainDate('2026-11-16'),
          schoolYear: 2026,
          repeatsId,
        })
      ).id,
  );

const meeting = { meetingId: '00000000-0000-7000-8000-000000000001', itemId: '00000000-0000-7000-8000-000000000002' };
const wholeReach = { personId: '00000000-0000-7000-8000-000000000003', wholeSchool: true, classIds: [] };
const move = (id: string, verb: 'place' | 'remove', on: string, endsOn: string | null = null) =>
  within(async (tx) => {
    const locked = await lockCase(tx, id, wholeReach);
    if (locked === null) throw new Error('no case');
    const removal = verb === 'remove' ? { removal: { reason: 'improvement', note: null } } : {};
    await applyMove(tx, locked, {
      verb,
      effectiveOn: plainDate(on),
      endsOn: endsOn === null ? null : plainDate(endsOn),
      ...meeting,
      ...removal,
    });
  });
const names = async (who: Who, show: string, over: object = {}): Promise<string[]> =>
  done(await school.as(who).ask(register, { show, ...over })).rows.map((row: { pupilName: string }) => row.pupilName);

describe('clause 10: the register within reach', () => {
  it('shows the whole school to head, deputy and social pedagogue, a class teacher their class, others nothing', async () => {
    await open(school.ids.pupil);
    await open(school.ids.otherPupil);
    const lengths = [];
    for (const who of [
      'head',
      'deputy',
      'social',
      'classTeacher',
      'otherClassTeacher',
      'psychologist',
      'subjectTeacher',
      'medic',
    ] as const) {
      lengths.push([who, (await names(who, 'open')).length]);
    }
    expect(lengths).toEqual([
      ['head', 2],
      ['deputy', 2],
      ['social', 2],
      ['classTeacher', 1],
      ['otherClassTeacher', 1],
      ['psychologist', 0],
      ['subjectTeacher', 0],
      ['medic', 0],
    ]);
    expect(await names('classTeacher', 'open')).toEqual(['Айдаров Данияр Серікұлы']);
    expect(await school.as('nobody').ask(register, { show: 'open' })).toEqual({ kind: 'forbidden' });
    expect(done(await school.asForeignHead().ask(register, { show: 'open' })).rows).toEqual([]);
  });

  it('is read page by page and logged as one row', async () => {
    for (const pupil of [school.ids.pupil, school.ids.otherPupil, school.ids.classmate]) await open(pupil);
    const seen: string[] = [];
    let after: unknown;
    do {
      const page: { rows: { id: string }[]; next: unknown } = done(
        await school.as('head').ask(register, { show: 'open', limit: 1, ...(after === undefined ? {} : { after }) }),
      );
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([3, 3]);
    expect(await school.sql('select subject_kind, rows from read_log')).toEqual(
      Array.from({ length: 3 }, () => ({ subject_kind: 'register', rows: 1 })),
    );
  });

  it('stands by the nearest end of term, and filters by ground and class', async () => {
    const late = await open(school.ids.pupil);
    const soon = await open(school.ids.otherPupil);
    await move(late, 'place', '2026-11-16', '2027-05-16');
    await move(soon, 'place', '2026-11-16', '2027-02-16');
    expect(await names('head', 'on-record')).toEqual(['Талғатов Ерасыл', 'Айдаров Данияр Серікұлы']);
    expect(await names('head', 'on-record', { classId: school.ids.class7 })).toEqual(['Айдаров Данияр Серікұлы']);
    expect(await names('head', 'on-record', { ground: 'substances' })).toEqual([]);
    expect(await names('head', 'on-record', { ground: 'absence' })).toHaveLength(2);
    expect(await names('head', 'submitted')).toEqual([]);
  });
});

describe('clause 21: after removal the case is sealed', () => {
  const removed = async (): Promise<string> => {
    const id = await open(school.ids.pupil);
    await move(id, 'place', '2026-11-16', '2027-02-16');
    await move(id, 'remove', '2027-02-16');
    return id;
  };

  it('leaves the reach of the class teacher and shows no ground in the register', async () => {
    const id = await removed();
    expect(await school.as('classTeacher').ask(caseCard, { caseId: id })).toEqual({ kind: 'not-found' });
    expect(await names('classTeacher', 'closed')).toEqual([]);
    const row = done(await school.as('head').ask(register, { show: 'closed' })).rows[0];
    expect([row.id, row.grounds]).toEqual([id, []]);
  });

  it('opens for a day with a written reason, to the one who wrote it', async () => {
    const id = await removed();
    expect(done(await school.as('deputy').ask(caseCard, { caseId: id }))).toEqual({
      sealed: true,
      caseId: id,
      pupilName: 'Айдаров Данияр Серікұлы',
      closedOn: '2027-02-16',
    });
    expect(await school.as('deputy').ask(caseTrail, { caseId: id })).toEqual({ kind: 'not-found' });
    expect(await school.as('deputy').perform(unsealCase, { caseId: id, reason: 'no' })).toMatchObject({
      kind: 'invalid',
    });
    done(await school.as('deputy').perform(unsealCase, { caseId: id, reason: 'Повторное обращение' }));
    expect(done(await school.as('deputy').ask(caseCard, { caseId: id }))).toMatchObject({
      sealed: false,
      card: { removalReason: 'improvement', state: 'removed' },
    });
    expect(done(await school.as('head').ask(caseCard, { caseId: id })).sealed).toBe(true);
    school.clock.set(new Date('2026-11-17T09:00:01+05:00'));
    expect(done(await school.as('deputy').ask(caseCard, { caseId: id })).sealed).toBe(true);
  });

  it('an open case needs no unsealing', async () => {
    const id = await open(school.ids.pupil);
    expect(await school.as('head').perform(unsealCase, { caseId: id, reason: 'Посмотреть' })).toMatchObject({
      refusal: { reason: 'case-not-sealed' },
    });
  });

  it('a repeat is a new case, each linked to the other', async () => {
    const first = await removed();
    const second = await open(school.ids.pupil, first);
    expect(done(await school.as('head').ask(caseCard, { caseId: second })).card.repeatsId).toBe(first);
    done(await school.as('head').perform(unsealCase, { caseId: first, reason: 'Повторная постановка' }));
    expect(done(await school.as('head').ask(caseCard, { caseId: first })).card.repeatedById).toBe(second);
  });
});

describe('a case card', () => {
  it('shows name, class, age of today, responsible person, grounds and moves', async () => {
    const id = await open(school.ids.pupil);
    await move(id, 'place', '2026-11-16', '2027-02-16');
    const { card } = done(await school.as('classTeacher').ask(caseCard, { caseId: id }));
    expect(card).toMatchObject({
      pupil: { name: 'Айдаров Данияр Серікұлы', shortName: 'Данияр А.', age: 13, className: '7 «Ә»' },
      responsible: { name: 'Нұрланова Гүлнар Ерікқызы' },
      state: 'on-record',
      placedOn: '2026-11-16',
      endsOn: '2027-02-16',
      grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
    });
    expect(card.moves.map((one: { verb: string }) => one.verb)).toEqual(['submit', 'place']);
    expect(await school.sql(`select subject_kind, subject_id from read_log where question = 'cases.card'`)).toEqual([
      { subject_kind: 'case', subject_id: id },
    ]);
  });

  it('is the psychologist’s while they support the pupil', async () => {
    const id = await open(school.ids.pupil);
    const support = (supports: boolean) =>
      school.as('deputy').perform(assignSupport, { caseId: id, personId: school.ids.people.psychologist, supports });
    const seen = async () => (await school.as('psychologist').ask(caseCard, { caseId: id })).kind;
    const before = await seen();
    done(await support(true));
    const during = await seen();
    done(await support(false));
    expect([before, during, await seen()]).toEqual(['not-found', 'done', 'not-found']);
    expect(
      await school
        .as('classTeacher')
        .perform(assignSupport, { caseId: id, personId: school.ids.people.psychologist, supports: true }),
    ).toEqual({ kind: 'forbidden' });
  });

  it('a responsible person works at the school; a stale version is told', async () => {
    const id = await open(school.ids.pupil);
    const assign = (personId: string, version: number) =>
      school.as('deputy').perform(assignResponsible, { caseId: id, version, personId });
    expect(await assign(school.ids.people.nobody, 1)).toMatchObject({ refusal: { reason: 'person-unknown' } });
    expect(await assign(school.other.people.deputy, 1)).toMatchObject({ refusal: { reason: 'person-unknown' } });
    expect(done(await assign(school.ids.people.psychologist, 1))).toEqual({ version: 2 });
    expect(await assign(school.ids.people.social, 1)).toMatchObject({ kind: 'stale', seen: 1, now: 2 });
  });

  it('its trail names who did what, newest first', async () => {
    const id = await open(school.ids.pupil);
    done(
      await school
        .as('deputy')
        .perform(assignResponsible, { caseId: id, version: 1, personId: school.ids.people.psychologist }),
    );
    done(
      await school
        .as('head')
        .perform(assignSupport, { caseId: id, personId: school.ids.people.psychologist, supports: true }),
    );
    const trail = done(await school.as('social').ask(caseTrail, { caseId: id }));
    expect(trail.entries.map((entry: { verb: string; personName: string }) => [entry.verb, entry.personName])).toEqual([
      ['cases.assign-support', 'Ахметова Сәуле Болатқызы'],
      ['cases.assign-responsible', 'Серікқызы Айгүл'],
    ]);
    expect(await school.as('classTeacher').ask(caseTrail, { caseId: id })).toEqual({ kind: 'forbidden' });
  });
});
