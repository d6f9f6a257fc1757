import { describe, expect, it } from 'vitest';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { caseId, inForce, move, ru, school, standPlanSchool, within } from '../../plan/server/testing/plan-school.ts';
import { monitoringPapers } from '../forms/papers.ts';
import { addFigures } from './add-figures.ts';
import { duesOfMe } from './dues-of-me.ts';
import { holdReview } from './hold-review.ts';
import { reviewsOf } from './public.ts';
import { reviews } from './reviews.ts';
import { log, refusal } from './testing/support-school.ts';
import { writeChildWords } from './write-child-words.ts';

standPlanSchool();

const child = { declined: false, hard: ru('Не понимаю химию'), helps: ru('Когда объясняют дважды'), wants: null };
const seen = async (who: Who) => done(await school.as(who).ask(reviews, { caseId }));
async function typed(over: object = {}) {
  const { planId, subjects } = await seen('social');
  const lines = subjects.map(({ about, subjectId }: any) => ({ about, subjectId, verdict: 'continue', word: null }));
  return {
    caseId,
    planId,
    on: '2026-12-30',
    child,
    family: ru('Стал раньше ложиться'),
    specialists: null,
    lines,
    leadsTo: 'keep',
    ...over,
  };
}
const hold = async (who: Who, over: object = {}) => school.as(who).perform(holdReview, await typed(over));
const at = (day: string) => school.clock.set(new Date(`${day}T09:00:00+05:00`));

describe('clause 15: a review every six weeks', () => {
  it('is due six weeks after the placing, told a week before to whoever answers for the case, and moves on', async () => {
    await inForce();
    await school.sql('update cases_cases set responsible_id = $1', [school.ids.people.classTeacher]);
    const dues = async () =>
      done(await school.as('classTeacher').ask(duesOfMe, {})).rows.map((row: any) => [row.kind, row.on]);
    at('2026-12-24');
    expect(await dues()).toEqual([]);
    expect((await log('social')).reviewDueOn).toBe('2027-01-01');
    at('2026-12-25');
    expect(await dues()).toEqual([['review', '2027-01-01']]);
    expect(done(await school.as('otherClassTeacher').ask(duesOfMe, {})).rows).toEqual([]);
    at('2026-12-30');
    done(await hold('classTeacher'));
    expect(await dues()).toEqual([]);
    expect((await log('social')).reviewDueOn).toBe('2027-02-10');
  });

  it('follows the setting of the school', async () => {
    await inForce();
    await school.sql(`update school_schools set settings = settings || '{"reviewWeeks": 4}' where school_id = $1`, [
      school.ids.school,
    ]);
    expect((await log('social')).reviewDueOn).toBe('2026-12-18');
  });

  it('goes through every cause and measure, the child first; what was said stays as it stood when the plan changes', async () => {
    await inForce();
    at('2026-12-30');
    expect(await hold('social', { lines: [] })).toMatchObject(refusal('review-line-missing'));
    expect(await hold('social', { child: { declined: false, hard: null, helps: null, wants: null } })).toMatchObject(
      refusal('child-words-missing'),
    );
    const { lines } = await typed();
    const judged = lines.map((line: any) =>
      line.about === 'measure' ? Object.assign(line, { verdict: 'done', word: ru('Ходит') }) : line,
    );
    done(await hold('social', { lines: judged, leadsTo: 'revise' }));
    await school.sql(`update plan_measures set words = $1 where case_id = $2`, [JSON.stringify(ru('Другое')), caseId]);
    const [review] = (await seen('social')).reviews;
    expect(review).toMatchObject({
      on: '2026-12-30',
      childWords: { hard: ru('Не понимаю химию'), wants: null, declined: false },
      family: ru('Стал раньше ложиться'),
      specialists: null,
      leadsTo: 'revise',
      heldBy: 'Нұрланова Гүлнар Ерікқызы',
    });
    expect(review.lines.map((one: any) => [one.about, one.words.text, one.verdict])).toEqual([
      ['cause', 'Работает по вечерам', 'continue'],
      ['measure', 'Отмечать каждый урок', 'done'],
    ]);
    expect(await within((tx) => reviewsOf(tx, caseId))).toHaveLength(1);
  });

  it('tells the effect in facts as they were recorded', async () => {
    await inForce();
    at('2026-12-30');
    const absence = (on: string, missed: number, unexcused: number) => ({
      kind: 'absence',
      from: on,
      to: on,
      missed,
      unexcused,
    });
    const rows = [absence('2026-11-10', 7, 7), absence('2026-11-12', 7, 7), absence('2026-12-14', 4, 3)];
    done(await school.as('classTeacher').perform(addFigures, { caseId, rows }));
    expect((await seen('social')).effect).toEqual({ before: 14, since: 3, days: 41 });
    done(await hold('social'));
    expect((await seen('social')).reviews[0].effect).toEqual({ before: 14, since: 3, days: 41 });
  });

  it('is kept by whoever helps the child: not by a teacher with a measure, another class or school', async () => {
    await inForce();
    at('2026-12-30');
    const kinds: Record<string, string> = {};
    for (const who of ['head', 'classTeacher', 'otherClassTeacher', 'subjectTeacher', 'psychologist', 'medic'] as const)
      kinds[who] = (await hold(who)).kind;
    expect(kinds).toEqual({
      head: 'done',
      classTeacher: 'done',
      otherClassTeacher: 'not-found',
      subjectTeacher: 'not-found',
      psychologist: 'not-found',
      medic: 'not-found',
    });
    expect((await school.as('subjectTeacher').ask(reviews, { caseId })).kind).toBe('not-found');
    expect((await school.asForeignHead().ask(reviews, { caseId })).kind).toBe('not-found');
  });
});

describe('paper 25: the child’s own words', () => {
  const actor = (over: Partial<Actor> = {}): Actor => ({
    accountId: school.ids.accounts.social,
    personId: school.ids.people.social,
    schoolId: school.ids.school,
    language: 'ru',
    roles: ['social-pedagogue'],
    classIds: [],
    ...over,
  });
  const make = (id: string, who = actor()) =>
    within(
      async (tx) => (await monitoringPapers.find(({ paper }) => paper === 'child-words')?.make(tx, id, who)) ?? null,
    );
  const hear = async (words: object, who: Who = 'social'): Promise<string> =>
    done(await school.as(who).perform(writeChildWords, { caseId, on: '2026-11-16', ...words })).childWordsId;
  const texts = async (id: string) => {
    const made = await make(id);
    if (made === null) throw new Error('no paper');
    expect(pairOf(made.letters.kk, made.letters.ru).language).toBe('pair');
    return { kk: plainTextOf(made.letters.kk), ru: plainTextOf(made.letters.ru), made };
  };

  it('at the placing: what is hard, what helps, what I want, in both languages', async () => {
    const id = await hear({ ...child, wants: { lang: 'kk', text: 'Футболға барғым келеді', other: 'Хочу на футбол' } });
    const { kk, ru: russian, made } = await texts(id);
    for (const line of [
      'БАЛАНЫҢ СӨЗІ',
      'Маған не қиын',
      'Маған не көмектеседі',
      'Мен не қалаймын',
      'Футболға барғым келеді',
    ])
      expect(kk).toContain(line);
    for (const line of ['СЛОВО РЕБЕНКА', 'Что мне трудно', 'Не понимаю химию', 'Чего я хочу', 'Хочу на футбол'])
      expect(russian).toContain(line);
    expect(kk).toContain('Не понимаю химию');
    expect([made.date, made.about]).toEqual(['2026-11-16', { kind: 'child-words', id, caseId }]);
  });

  it('who did not wish to take part says nothing else', async () => {
    const id = await hear({ declined: true, hard: null, helps: null, wants: null });
    const { kk, ru: russian } = await texts(id);
    expect(russian).toContain('Ребенок не пожелал участвовать.');
    expect(kk).toContain('Бала пікір білдіргісі келмеді.');
    expect(russian).not.toContain('Что мне трудно');
    const both = { caseId, on: '2026-11-16', ...child, declined: true };
    expect(await school.as('social').perform(writeChildWords, both)).toMatchObject(refusal('child-words-declined'));
  });

  it('is printed within reach only, and sealed with the case', async () => {
    await inForce();
    const id = await hear(child, 'classTeacher');
    const { classTeacher, otherClassTeacher, subjectTeacher } = school.ids.people;
    const reader = (personId: string, roles: Actor['roles'], classIds: string[]) =>
      make(id, actor({ personId, roles, classIds }));
    expect(await reader(classTeacher, ['class-teacher'], [school.ids.class7])).not.toBeNull();
    expect(await reader(otherClassTeacher, ['class-teacher'], [school.ids.class8])).toBeNull();
    expect(await reader(subjectTeacher, ['subject-teacher'], [])).toBeNull();
    await move('remove', '2026-12-01', null);
    expect(await make(id)).toBeNull();
  });
});
