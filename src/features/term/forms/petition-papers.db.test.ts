import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { filePetition } from '../server/file-petition.ts';
import { withdrawPetition } from '../server/withdraw-petition.ts';
import { termPapers } from './papers.ts';

let school: TestSchool;
let caseId = '';
const ru = (text: string) => ({ lang: 'ru' as const, text });
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const make = (paper: string, id: string, roles: Actor['roles'] = ['social-pedagogue'], person?: string) =>
  within(
    async (tx) =>
      (await termPapers
        .find((one) => one.paper === paper)
        ?.make(tx, id, {
          accountId: randomUUID(),
          personId: person ?? school.ids.people.social,
          schoolId: school.ids.school,
          language: 'ru',
          roles,
          classIds: [],
        })) ?? null,
  );
const file = async (petition: object): Promise<string> =>
  done(await school.as('social').perform(filePetition, { caseId, petition })).petitionId;

beforeAll(async () => {
  school = await testSchool();
  caseId = await within(async (tx) => {
    const { id } = await openCase(tx, {
      pupilId: school.ids.pupil,
      packId: 'order-61-2023',
      responsibleId: school.ids.people.social,
      grounds: [{ code: 'absence', facts: ru('14 уроков') }],
      openedOn: plainDate('2026-11-16'),
      schoolYear: 2026,
      repeatsId: null,
    });
    const locked = await lockCase(tx, id, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    await applyMove(tx, locked, {
      verb: 'place',
      effectiveOn: plainDate('2026-11-16'),
      endsOn: plainDate('2027-05-17'),
      meetingId: randomUUID(),
      itemId: randomUUID(),
    });
    return id;
  });
});
afterAll(() => school.drop());

describe('papers 17 and 18: petitions of the responsible person (clauses 16, 19)', () => {
  it('for removal: the term served, the reason, and blanks for characteristics that are not there', async () => {
    const id = await file({ kind: 'remove', reason: 'improvement', words: ru('Ходит на все уроки') });
    const made = await make('removal-petition', id);
    if (made === null) throw new Error('no paper');
    const text = plainTextOf(made.letters.ru);
    for (const said of [
      'Прошу рассмотреть вопрос о снятии с ВШУ.',
      'положительные изменения',
      'Ходит на все уроки',
      '17 мая 2027 года',
      'положительная характеристика классного руководителя ____________',
      'Кому\tСовету профилактики',
      'От кого\tсоциального педагога Нұрлановой Гүлнар Ерікқызы',
      'никаких правовых последствий',
    ])
      expect(text).toContain(said);
    for (const said of [
      'МЕА-дан шығару туралы мәселені қарауды өтінемін.',
      'Кімге\tПрофилактикалық кеңеске',
      'Кімнен\tәлеуметтік педагог Нұрланова Гүлнар Ерікқызынан',
    ])
      expect(plainTextOf(made.letters.kk)).toContain(said);
    expect(pairOf(made.letters.kk, made.letters.ru).language).toBe('pair');
    expect(made).toMatchObject({ date: '2026-11-16', about: { kind: 'petition', id, caseId } });
    expect(await make('extension-petition', id)).toBeNull();
    expect(await make('removal-petition', id, ['subject-teacher'])).not.toBeNull();
    expect(await make('removal-petition', id, ['subject-teacher'], school.ids.people.subjectTeacher)).toBeNull();
    done(await school.as('social').perform(withdrawPetition, { petitionId: id, version: 1 }));
  });

  it('for extension: how long, why, and the revised plan', async () => {
    const id = await file({ kind: 'extend', months: 3, words: ru('Пропуски продолжаются') });
    const made = await make('extension-petition', id);
    if (made === null) throw new Error('no paper');
    expect(plainTextOf(made.letters.ru)).toContain('3 месяца');
    expect(plainTextOf(made.letters.ru)).toContain('пересмотренный план');
    expect(plainTextOf(made.letters.kk)).toContain('3 ай');
    expect(plainTextOf(made.letters.ru)).not.toContain('Приложения');
  });
});
