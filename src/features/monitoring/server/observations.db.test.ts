import { describe, expect, it } from 'vitest';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { caseId, inForce, move, open, ru, school, standPlanSchool } from '../../plan/server/testing/plan-school.ts';
import { childrenOfMe } from './children-of-me.ts';
import { observe } from './observe.ts';
import { addPhrase, dropPhrase } from './phrases.ts';
import { log, refusal } from './testing/support-school.ts';
import { undoObservation } from './undo-observation.ts';

standPlanSchool();

const note = (who: Who, over: object = {}) =>
  school
    .as(who)
    .perform(observe, { pupilId: school.ids.pupil, on: '2026-12-01', phrase: 'on-time', words: null, ...over });
const mine = async (who: Who) => done(await school.as(who).ask(childrenOfMe, {}));

describe('clause 15: an observation in two taps', () => {
  it('each is offered only the children they help: a class, a case, a measure; never the case itself', async () => {
    await inForce();
    await open(school.ids.otherPupil);
    const names = async (who: Who) => (await mine(who)).children.map((one: { name: string }) => one.name);
    expect(await names('subjectTeacher')).toEqual(['Айдаров Данияр Серікұлы']);
    expect(await names('classTeacher')).toEqual(['Айдаров Данияр Серікұлы']);
    expect(await names('otherClassTeacher')).toHaveLength(1);
    expect(await names('otherClassTeacher')).not.toContain('Айдаров Данияр Серікұлы');
    expect(await names('medic')).toEqual([]);
    expect(await names('head')).toHaveLength(2);
    expect(JSON.stringify(await mine('subjectTeacher'))).not.toContain(caseId);
  });

  it('the fact is kept in its words of that day; the subject teacher sees what they wrote, the class teacher all', async () => {
    await inForce();
    done(await note('subjectTeacher', { words: ru('Решил пять задач') }));
    done(await note('classTeacher', { phrase: 'asked-for-help' }));
    expect((await mine('subjectTeacher')).mine).toMatchObject([
      { on: '2026-12-01', phrase: { ru: 'На уроке вовремя' }, words: ru('Решил пять задач') },
    ]);
    const all = (await log('social')).observations;
    expect(all.map((one: any) => [one.phrase.kk, one.byName])).toEqual([
      ['Көмек сұрады', 'Омарова Жанна Маратқызы'],
      ['Сабаққа уақытында келді', 'Ли Ирина Олеговна'],
    ]);
  });

  it('a child they do not help is not there; nor is a day ahead, or a fact that is not on the list', async () => {
    await inForce();
    expect((await note('otherClassTeacher')).kind).toBe('not-found');
    expect((await note('medic')).kind).toBe('not-found');
    expect((await note('head', { pupilId: school.ids.classmate })).kind).toBe('not-found');
    expect((await note('head', { pupilId: school.other.pupil })).kind).toBe('not-found');
    expect(await note('classTeacher', { on: '2026-12-02' })).toMatchObject(refusal('observation-day-outside'));
    expect(await note('classTeacher', { on: '2026-10-30' })).toMatchObject(refusal('observation-day-outside'));
    expect(await note('classTeacher', { phrase: 'lazy' })).toMatchObject(refusal('observation-phrase-unknown'));
  });

  it('whoever noted it takes it back at once; a minute later it stands, and nobody else may', async () => {
    await inForce();
    const { observationId } = done(await note('subjectTeacher'));
    expect((await school.as('classTeacher').perform(undoObservation, { observationId })).kind).toBe('not-found');
    done(await school.as('subjectTeacher').perform(undoObservation, { observationId }));
    expect((await log('social')).observations).toEqual([]);
    const second = done(await note('subjectTeacher'));
    school.clock.set(new Date(school.clock.now().getTime() + 61_000));
    expect(await school.as('subjectTeacher').perform(undoObservation, second)).toMatchObject(
      refusal('observation-too-late'),
    );
  });

  it('after the removal the child is on nobody’s list', async () => {
    await inForce();
    done(await note('subjectTeacher'));
    await move('remove', '2026-12-01', null);
    expect(await mine('subjectTeacher')).toMatchObject({ children: [], mine: [] });
    expect((await note('subjectTeacher')).kind).toBe('not-found');
  });
});

describe('the phrases of the school', () => {
  it('those who see the whole school add and drop; what was noted stays', async () => {
    await inForce();
    const names = { kk: 'Дәптерін алып келді', ru: 'Тетрадь с собой' };
    expect((await school.as('classTeacher').perform(addPhrase, { names })).kind).toBe('forbidden');
    const { phraseId } = done(await school.as('social').perform(addPhrase, { names }));
    expect((await mine('classTeacher')).phrases.at(-1)).toEqual({ id: phraseId, names, own: true });
    done(await note('classTeacher', { phrase: phraseId }));
    expect((await school.asForeignHead().perform(dropPhrase, { phraseId })).kind).toBe('not-found');
    done(await school.as('head').perform(dropPhrase, { phraseId }));
    expect((await mine('classTeacher')).phrases).toHaveLength(10);
    expect(await note('classTeacher', { phrase: phraseId })).toMatchObject(refusal('observation-phrase-unknown'));
    expect((await log('social')).observations[0].phrase).toEqual(names);
  });
});
