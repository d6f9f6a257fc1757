import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSchool } from '#kernel/server/tx.ts';
import { everyone } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { add } from './add.ts';
import { addGuardian } from './add-guardian.ts';
import { endGuardian } from './end-guardian.ts';
import { find } from './find.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { page } from './page.ts';
import { guardiansOf, otherPupilNames, pupilCards } from './public.ts';
import { save } from './save.ts';
import { saveGuardian } from './save-guardian.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const mother = {
  name: { family: 'Сейітова', given: 'Мәдина' },
  nameRu: null,
  kinship: 'mother',
  isPrimary: true,
  phone: '8 701 222 33 44',
  work: null,
  language: 'kk',
};
const child = (changes: object = {}) => ({
  name: { family: 'Сейітов', given: 'Әлихан', patronymic: 'Ерланұлы' },
  nameRu: { family: 'Сеитов', given: 'Алихан' },
  bornOn: '2012-03-15',
  sex: 'female',
  iin: '120315600006',
  noIinReason: null,
  language: 'kk',
  address: null,
  phone: null,
  classId: school.ids.class7,
  enrolledOn: '2026-11-16',
  guardians: [mother],
  ...changes,
});
const names = (answer: { rows: readonly { name: string }[] }) => answer.rows.map((row) => row.name);

describe('reach', () => {
  it.each([
    ['head', 3, true],
    ['deputy', 3, true],
    ['social', 3, true],
    ['classTeacher', 2, true],
    ['otherClassTeacher', 1, false],
    ['psychologist', null, null],
    ['subjectTeacher', null, null],
    ['medic', null, null],
    ['nobody', null, null],
  ] as const)('%s sees %s pupils; the card of one in 7 «Ә»: %s', async (who, count, card) => {
    const listed = await school.as(who).ask(list, {});
    const opened = await school.as(who).ask(page, { pupilId: school.ids.pupil });
    expect(listed.kind).toBe(count === null ? 'forbidden' : 'done');
    if (count !== null) expect(done(listed).rows).toHaveLength(count);
    expect(opened.kind).toBe(card === null ? 'forbidden' : card ? 'done' : 'not-found');
  });

  it('clause 4: any staff finds any pupil for an appeal, by name and class only', async () => {
    for (const who of everyone) {
      const answer = await school.as(who).ask(find, { text: 'айдар' });
      if (who === 'nobody') expect(answer).toEqual({ kind: 'forbidden' });
      else
        expect([who, done(answer).rows]).toEqual([
          who,
          [{ id: school.ids.pupil, name: 'Айдаров Данияр Серікұлы', className: '7 «Ә»' }],
        ]);
    }
    expect(done(await school.as('medic').ask(find, { text: '7ә' })).rows).toHaveLength(2);
    expect(done(await school.as('medic').ask(find, { text: '8 A' })).rows).toHaveLength(1);
    expect(done(await school.as('medic').ask(find, { text: '8ә' })).rows).toHaveLength(0);
  });

  it('a class teacher writes to no other class and to no card', async () => {
    const guardian = { ...mother, pupilId: school.ids.otherPupil };
    expect(await school.as('classTeacher').perform(addGuardian, guardian)).toEqual({ kind: 'not-found' });
    expect(
      await school
        .as('classTeacher')
        .perform(saveGuardian, { ...mother, guardianId: school.ids.otherGuardian, version: 1 }),
    ).toEqual({ kind: 'not-found' });
    expect(await school.as('classTeacher').perform(add, child())).toEqual({ kind: 'forbidden' });
    expect(await school.as('head').ask(page, { pupilId: school.other.pupil })).toEqual({ kind: 'not-found' });
    expect(
      await school
        .as('head')
        .perform(move, { pupilIds: [school.other.pupil], classId: school.ids.class8, on: '2026-11-16' }),
    ).toEqual({ kind: 'not-found' });
    expect(
      await school
        .as('head')
        .perform(move, { pupilIds: [school.ids.pupil], classId: school.other.class8, on: '2026-11-16' }),
    ).toMatchObject({ refusal: { reason: 'class-unknown' } });
  });

  it('opening a card is logged for the child, a list as one row', async () => {
    await school.sql('delete from read_log');
    done(await school.as('head').ask(page, { pupilId: school.ids.pupil }));
    done(await school.as('head').ask(list, {}));
    const rows = await school.sql('select subject_kind, subject_id, rows from read_log order by id');
    expect(rows).toEqual([
      { subject_kind: 'pupil', subject_id: school.ids.pupil, rows: 1 },
      { subject_kind: 'pupils', subject_id: null, rows: 3 },
    ]);
  });
});

describe('a pupil of this school', () => {
  let pupilId = '';

  it('is added with a guardian, found under both spellings and by what looks alike', async () => {
    const added = done(await school.as('social').perform(add, child()));
    pupilId = added.pupilId;
    expect(added.warnings).toEqual([]);
    for (const text of ['сейітов', 'Алихан сеитов', 'СЕЙІТОВ 7ә', 'Ceйiтов']) {
      expect([text, names(done(await school.as('social').ask(list, { search: text })))]).toEqual([
        text,
        ['Сейітов Әлихан Ерланұлы'],
      ]);
    }
    expect(done(await school.as('classTeacher').ask(page, { pupilId }))).toMatchObject({
      age: 14,
      className: '7 «Ә»',
      guardians: [{ kinship: 'mother', isPrimary: true, phone: '+77012223344' }],
      iin: '120315600006',
    });
  });

  it('a number taken is refused with whose it is; a wrong one is an invalid field', async () => {
    expect(await school.as('head').perform(add, child())).toMatchObject({
      refusal: { reason: 'iin-taken', facts: { name: 'Сейітов Әлихан Ерланұлы, 7 «Ә»' } },
    });
    expect(await school.as('head').perform(add, child({ iin: '120315600007' }))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'iin', message: 'iin-check-digit' }],
    });
    expect(await school.as('head').perform(add, child({ iin: null }))).toMatchObject({
      refusal: { reason: 'iin-or-reason' },
    });
  });

  it('is corrected by version; another sex than the number says is only a warning', async () => {
    const { classId: _class, enrolledOn: _on, guardians: _guardians, ...card } = child({ sex: 'male' });
    const saved = await school.as('deputy').perform(save, { ...card, pupilId, version: 1 });
    expect(done(saved)).toEqual({ version: 2, warnings: ['iin-sex-differs'] });
    expect(await school.as('deputy').perform(save, { ...card, pupilId, version: 1 })).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 2,
    });
  });

  it('has one guardian who is written to first', async () => {
    const father = { ...mother, name: { family: 'Сейітов', given: 'Ерлан' }, kinship: 'father' };
    const { guardianId } = done(await school.as('classTeacher').perform(addGuardian, { ...father, pupilId }));
    const read = () => inSchool(school.kernel, school.ids.school, (tx) => guardiansOf(tx, [pupilId]));
    expect((await read()).map((one) => [one.kinship, one.isPrimary])).toEqual([
      ['father', true],
      ['mother', false],
    ]);
    done(
      await school
        .as('social')
        .perform(saveGuardian, { ...father, isPrimary: false, phone: null, guardianId, version: 1 }),
    );
    expect(
      await school.as('social').perform(endGuardian, { guardianId, version: 2, endsOn: '2026-11-15' }),
    ).toMatchObject({ refusal: { reason: 'ends-before-start' } });
    done(await school.as('social').perform(endGuardian, { guardianId, version: 2, endsOn: '2026-11-16' }));
    school.clock.set(new Date('2026-11-17T09:00:00+05:00'));
    expect((await read()).map((one) => one.kinship)).toEqual(['mother']);
    expect(done(await school.as('social').ask(page, { pupilId })).guardians).toHaveLength(2);
  });

  it('moves with the class at a day; the new class teacher sees the child from that day, the old one no longer', async () => {
    const input = { pupilIds: [pupilId, school.ids.classmate], classId: school.ids.class8, on: '2026-11-18' };
    expect(done(await school.as('deputy').perform(move, input))).toEqual({ moved: 2 });
    expect(await school.as('deputy').perform(move, input)).toMatchObject({ refusal: { reason: 'already-in-class' } });
    const sees = async () => [
      (await school.as('classTeacher').ask(page, { pupilId })).kind,
      (await school.as('otherClassTeacher').ask(page, { pupilId })).kind,
    ];
    expect(await sees()).toEqual(['done', 'not-found']);
    school.clock.set(new Date('2026-11-18T09:00:00+05:00'));
    expect(await sees()).toEqual(['not-found', 'done']);
    const shown = done(await school.as('otherClassTeacher').ask(page, { pupilId }));
    expect(
      shown.enrolments.map((one: { className: string; endsOn: string | null }) => [one.className, one.endsOn]),
    ).toEqual([
      ['8 «А»', null],
      ['7 «Ә»', '2026-11-17'],
    ]);
  });

  it('leaves after a day, keeps the last class on papers, and may come back', async () => {
    const { version } = done(await school.as('head').ask(page, { pupilId }));
    const left = { reason: 'move', place: 'Алматы', note: null };
    done(await school.as('head').perform(leave, { pupilId, version, ...left, lastDay: '2026-11-18' }));
    school.clock.set(new Date('2026-11-19T09:00:00+05:00'));
    expect(names(done(await school.as('head').ask(list, { show: 'left' })))).toEqual(['Сейітов Әлихан Ерланұлы']);
    expect(names(done(await school.as('head').ask(find, { text: 'Сейітов' })))).toEqual([]);
    const cards = await inSchool(school.kernel, school.ids.school, (tx) => pupilCards(tx, [pupilId]));
    expect(cards.get(pupilId)).toMatchObject({ className: '8 «А»', language: 'kk' });
    expect(
      await school.as('head').perform(leave, { pupilId, version: version + 1, ...left, lastDay: '2026-11-25' }),
    ).toMatchObject({ refusal: { reason: 'not-enrolled' } });
    done(await school.as('head').perform(move, { pupilIds: [pupilId], classId: school.ids.class7, on: '2026-11-19' }));
    expect(done(await school.as('classTeacher').ask(page, { pupilId })).className).toBe('7 «Ә»');
  });

  it('other pupils are named in both spellings, the child itself is not', async () => {
    const others = await inSchool(school.kernel, school.ids.school, (tx) => otherPupilNames(tx, [school.ids.pupil]));
    expect(others.map((one) => one.family).toSorted()).toEqual(
      ['Нұрпейіс', 'Сейітов', 'Сеитов', 'Талғатов'].toSorted(),
    );
  });
});

describe('lists', () => {
  it('page by key in Kazakh order, each pupil once', async () => {
    const families = [
      'Әбіл',
      'Абай',
      'Ғани',
      'Гүлов',
      'Қасым',
      'Ким',
      'Өмір',
      'Орал',
      'Үсен',
      'Ұлан',
      'Усов',
      'Һәкім',
      'Іле',
    ];
    for (const family of families) {
      done(
        await school
          .as('head')
          .perform(
            add,
            child({ name: { family, given: 'Ай' }, nameRu: null, iin: null, noIinReason: 'әлі жоқ', guardians: [] }),
          ),
      );
    }
    const seen: string[] = [];
    let after: unknown;
    for (let round = 0; round < 20; round += 1) {
      const shown = done(await school.as('head').ask(list, { limit: 4, ...(after === undefined ? {} : { after }) }));
      seen.push(...shown.rows.map((row: { name: string }) => row.name.split(' ')[0]));
      if (shown.next === null) break;
      after = shown.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((family) => families.includes(family))).toEqual([
      'Абай',
      'Әбіл',
      'Гүлов',
      'Ғани',
      'Ким',
      'Қасым',
      'Орал',
      'Өмір',
      'Усов',
      'Ұлан',
      'Үсен',
      'Һәкім',
      'Іле',
    ]);
  });
});
