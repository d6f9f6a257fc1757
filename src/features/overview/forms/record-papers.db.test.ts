import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesPapers } from '#features/cases/forms/papers.ts';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { unprintableIn } from '#features/documents/rules/unprintable-in.ts';
import type { MadeLetter } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { overviewPapers } from './papers.ts';

let school: TestSchool;
let kept = '';
let left = '';
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const reader = (roles: Actor['roles'], personId: string, classIds: readonly string[] = []): Actor => ({
  accountId: randomUUID(),
  personId,
  schoolId: school.ids.school,
  language: 'ru',
  roles,
  classIds,
});
const social = (): Actor => reader(['social-pedagogue'], school.ids.people.social);
const make = (paper: string, id: string, by = social()): Promise<MadeLetter | null> =>
  within(
    async (tx) =>
      (await [...overviewPapers, ...casesPapers].find((one) => one.paper === paper)?.make(tx, id, by)) ?? null,
  );
const texts = async (paper: string, id: string, by = social()): Promise<{ kk: string; ru: string }> => {
  const made = await make(paper, id, by);
  if (made === null) throw new Error(`no ${paper}`);
  return { kk: plainTextOf(made.letters.kk), ru: plainTextOf(made.letters.ru) };
};

async function placed(pupilId: string): Promise<string> {
  return within(async (tx) => {
    const { id } = await openCase(tx, {
      pupilId,
      packId: 'order-61-2023',
      responsibleId: school.ids.people.social,
      grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
      openedOn: plainDate('2026-11-02'),
      schoolYear: 2026,
      repeatsId: null,
    });
    await move(tx, id, 'place', '2026-11-02', '2027-05-03');
    return id;
  });
}

async function move(tx: Tx, caseId: string, verb: 'place' | 'extend', on: string, until: string): Promise<void> {
  const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
  if (locked === null) throw new Error('no case');
  await applyMove(tx, locked, {
    verb,
    effectiveOn: plainDate(on),
    endsOn: plainDate(until),
    meetingId: randomUUID(),
    itemId: randomUUID(),
  });
}

beforeAll(async () => {
  school = await testSchool();
  kept = await placed(school.ids.pupil);
  await within((tx) => move(tx, kept, 'extend', '2026-11-16', '2027-08-02'));
  left = await placed(school.ids.otherPupil);
  await school.sql(
    `update cases_cases set state = 'removed', closed_on = '2026-11-16', sealed_at = '2026-11-16T10:00:00Z',
      removal_reason = 'move' where id = $1`,
    [left],
  );
});
afterAll(() => school.drop());

describe('paper 20: the card of a pupil on record', () => {
  it('gathers pupil, parents, grounds, decisions and who answers; what is not known is a visible blank', async () => {
    const { kk, ru } = await texts('record-card', kept);
    for (const said of [
      'Обучающийся\tАйдаров Данияр Серікұлы',
      'Дата рождения\t20 мая 2013 года',
      'Айдарова Алма',
      'мать, основной контакт',
      '1. систематические пропуски занятий без уважительной причины',
      `02.11.2026\t${'_'.repeat(8)}\tпоставить на ВШУ\tдо 3 мая 2027 года`,
      `16.11.2026\t${'_'.repeat(8)}\tпродлить срок ВШУ\tдо 2 августа 2027 года`,
      'социальный педагог Нұрланова Гүлнар Ерікқызы',
      `Кружки, секции\t${'_'.repeat(40)}`,
      'Утвержденного плана нет.',
      'никаких правовых последствий',
    ])
      expect(ru).toContain(said);
    expect(kk).toContain('анасы, негізгі байланыс');
    expect(unprintableIn(kk + ru)).toEqual([]);
  });

  it('a sealed card is not printed until it was opened with a reason', async () => {
    expect(await make('record-card', left)).toBeNull();
    await school.sql(
      `insert into cases_unsealings (school_id, id, case_id, person_id, reason, at, until)
       values ($1, $2, $3, $4, 'қайта қою', '2026-11-16T03:00:00Z', '2026-11-17T03:00:00Z')`,
      [school.ids.school, randomUUID(), left, school.ids.people.social],
    );
    expect((await texts('record-card', left)).ru).toContain('Причина снятия\tпереезд');
  });
});

describe('paper 21: the journal of the school year', () => {
  it('names everybody on record; of a sealed case only name and days', async () => {
    const { ru } = await texts('record-journal', school.ids.people.social);
    const rows = ru.split('\n').filter((line) => /^\d\t/u.test(line));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Айдаров Данияр Серікұлы, 20.05.2013, 7 «Ә»');
    expect(rows[0]).toContain('Айдарова Алма');
    expect(rows[0]).toContain('систематические пропуски');
    expect(rows[0]).toContain('16.11.2026');
    expect(rows[1]).toContain('11.02.2012');
    expect(rows[1]).toContain('02.11.2026');
    expect(rows[1]).toContain('переезд');
    expect(rows[1]).toContain('дело запечатано');
    expect(rows[1]).not.toMatch(/Талғатова|пропуски/u);
  });

  it('is printed for its reader alone', async () => {
    expect(await make('record-journal', school.ids.people.head)).toBeNull();
    expect(await make('record-journal', randomUUID())).toBeNull();
  });
});

describe('paper 24: consent to the processing of personal data', () => {
  it('names operator, BIN, purpose, data, term, third parties and revocation, in the words of the parent', async () => {
    const { kk, ru } = await texts('consent', school.ids.guardian);
    for (const said of [
      'Я, Айдарова Алма, мать обучающегося 7 «Ә» класса Айдарова Данияра Серікұлы, даю согласие',
      'Школа, которая обрабатывает данные\tОбщеобразовательная школа «Тірек»',
      'БИН\t120140000007',
      'Для чего',
      'Какие данные',
      'установленного срока хранения',
      'Третьим лицам',
      'отозвать в любое время',
    ])
      expect(ru).toContain(said);
    expect(kk).toContain('Мен, Айдарова Алма, 7 «Ә» сыныбының білім алушысы Айдаров Данияр Серікұлының анасы,');
    expect(unprintableIn(kk + ru)).toEqual([]);
  });

  it('a class teacher prints it for the own class; nobody for somebody who represents the child no more', async () => {
    const { classTeacher } = school.ids.people;
    const teacher = reader(['class-teacher'], classTeacher, [school.ids.class7]);
    expect(await make('consent', school.ids.guardian, teacher)).not.toBeNull();
    expect(await make('consent', school.ids.otherGuardian, teacher)).toBeNull();
    await school.sql(`update pupils_guardians set ends_on = '2026-11-15' where id = $1`, [school.ids.otherGuardian]);
    expect(await make('consent', school.ids.otherGuardian)).toBeNull();
  });
});
