import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { calendarWith } from './calendar-with.ts';
import { checkRollover } from './check-rollover.ts';
import { dropClass, isLeaving, isUsed, putClass, sendClass, sendPupil, sizesOf, type PlanDraft } from './edit-plan.ts';
import { placePupils } from './place-pupils.ts';
import { proposeRollover } from './propose-rollover.ts';
import type { ClassNow, PupilNow, RolloverState } from './rollover-state.ts';
import { undoTurn } from './undo-turn.ts';
import { yearToTurn } from './year-to-turn.ts';

const classNow = (id: string, grade: number, letter: string, teacherId: string | null = null): ClassNow => ({
  id,
  grade,
  letter,
  language: 'kk',
  version: 1,
  teacherId,
});
const pupil = (pupilId: string, classId: string, openCase = false): PupilNow => ({
  enrolmentId: `e-${pupilId}`,
  pupilId,
  classId,
  startsOn: plainDate('2026-09-01'),
  endsOn: null,
  openCase,
});

describe('the usual turn of the year', () => {
  it('one grade up with letter and teacher, the eleventh leaves, the first begins anew without a teacher', () => {
    const old = [classNow('a', 1, 'А', 't1'), classNow('b', 10, 'Ә', 't2'), classNow('c', 11, 'Б', 't3')];
    const proposed = proposeRollover(old, []);
    expect(proposed.sources).toEqual([
      { classId: 'a', to: '2-А' },
      { classId: 'b', to: '11-Ә' },
      { classId: 'c', to: null },
    ]);
    expect(proposed.classes.map((one) => [one.key, one.classId, one.teacherId])).toEqual([
      ['1-А', null, null],
      ['2-А', null, 't1'],
      ['11-Ә', null, 't2'],
    ]);
  });

  it('a zero class becomes the first, and a new zero class waits', () => {
    const proposed = proposeRollover([classNow('z', 0, 'А', 't'), classNow('a', 1, 'А')], []);
    expect(proposed.classes.map((one) => one.key)).toEqual(['0-А', '1-А', '2-А']);
    expect(proposed.sources.map((one) => one.to)).toEqual(['1-А', '2-А']);
  });

  it('a school without first grades makes none', () => {
    expect(proposeRollover([classNow('e', 5, 'А')], []).classes.map((one) => one.key)).toEqual(['6-А']);
  });

  it('a school with a twelfth grade ends with it', () => {
    const proposed = proposeRollover([classNow('k', 11, 'А'), classNow('l', 12, 'А')], []);
    expect(proposed.sources.map((one) => one.to)).toEqual(['12-А', null]);
  });

  it('a class made by hand already is used with its own teacher; another one stays beside', () => {
    const there = [classNow('n', 2, 'А', 'own'), classNow('m', 7, 'Ғ')];
    const proposed = proposeRollover([classNow('a', 1, 'А', 't1')], there);
    expect(proposed.classes.map((one) => [one.key, one.classId, one.teacherId])).toEqual([
      ['1-А', null, null],
      ['2-А', 'n', 'own'],
      ['7-Ғ', 'm', null],
    ]);
  });

  it('classes stand in the order of the Kazakh alphabet', () => {
    const old = ['Б', 'Ә', 'А'].map((letter) => classNow(letter, 4, letter));
    expect(proposeRollover(old, []).classes.map((one) => one.letter)).toEqual(['А', 'Ә', 'Б']);
  });
});

describe('where each pupil goes', () => {
  it('with the class, unless the plan says otherwise; a class that leaves has graduated', () => {
    const placed = placePupils(
      {
        sources: [
          { classId: 'a', to: '2-А' },
          { classId: 'c', to: null },
        ],
        exceptions: [
          { pupilId: 'repeats', to: '1-А', reason: null },
          { pupilId: 'moves', to: null, reason: 'change-of-school' },
        ],
      },
      [pupil('goes', 'a'), pupil('repeats', 'a'), pupil('moves', 'a'), pupil('graduates', 'c')],
    );
    expect(placed.moving.map((one) => [one.pupil.pupilId, one.to])).toEqual([
      ['goes', '2-А'],
      ['repeats', '1-А'],
    ]);
    expect(placed.leaving.map((one) => [one.pupil.pupilId, one.reason])).toEqual([
      ['moves', 'change-of-school'],
      ['graduates', 'graduation'],
    ]);
  });
});

describe('a plan is checked whole', () => {
  const state: RolloverState = {
    sources: [classNow('a', 1, 'А', 't1'), classNow('b', 1, 'Б', 't2')],
    there: [classNow('n', 2, 'Ғ')],
    pupils: [pupil('p', 'a')],
    knownPeople: new Set(['t1', 't2']),
    stamp: 's',
    turned: false,
  };
  const newClass = (key: string, letter: string, teacherId: string | null = null) => ({
    key,
    classId: null,
    grade: 2,
    letter,
    language: 'kk' as const,
    teacherId,
  });
  const plan = {
    schoolYear: 2027,
    stamp: 's',
    effectiveOn: plainDate('2027-09-01'),
    classes: [newClass('x', 'А', 't1'), newClass('y', 'b')],
    sources: [
      { classId: 'a', to: 'x' },
      { classId: 'b', to: 'y' },
    ],
    exceptions: [],
  };
  const reasonOf = (changes: object, other: Partial<RolloverState> = {}): string => {
    const checked = checkRollover({ ...plan, ...changes }, { ...state, ...other });
    return checked.ok ? 'ok' : checked.refusal.reason;
  };

  it.each([
    ['as it is', {}, 'ok'],
    ['two classes merged into one', { sources: plan.sources.map((one) => ({ ...one, to: 'x' })) }, 'ok'],
    ['made on another state', { stamp: 'old' }, 'year-changed-meanwhile'],
    ['from the last day of July', { effectiveOn: plainDate('2027-07-31') }, 'turn-outside-year'],
    ['from the first day of August', { effectiveOn: plainDate('2027-08-01') }, 'ok'],
    ['from August a year later', { effectiveOn: plainDate('2028-08-01') }, 'turn-outside-year'],
    ['the same class twice', { classes: [newClass('x', 'А'), newClass('y', 'a')] }, 'class-exists'],
    ['a class made by hand meanwhile', { classes: [newClass('x', 'Ғ'), newClass('y', 'А')] }, 'class-exists'],
    ['a letter that is none', { classes: [newClass('x', '7'), newClass('y', 'А')] }, 'class-letter'],
    ['a teacher nobody knows', { classes: [newClass('x', 'А', 'who'), newClass('y', 'Б')] }, 'person-unknown'],
    ['a class left out', { sources: plan.sources.slice(1) }, 'turn-incomplete'],
    ['a class twice', { sources: [...plan.sources, { classId: 'a', to: 'y' }] }, 'turn-incomplete'],
    ['a target that is none', { sources: [{ classId: 'a', to: 'q' }, plan.sources[1]] }, 'turn-incomplete'],
    ['a pupil of no class', { exceptions: [{ pupilId: 'q', to: 'x', reason: null }] }, 'turn-incomplete'],
    ['a key twice', { classes: [newClass('x', 'А'), newClass('x', 'Б')] }, 'turn-incomplete'],
  ])('%s: %s', (_name, changes, expected) => {
    expect(reasonOf(changes)).toBe(expected);
  });

  it('once', () => {
    expect(reasonOf({}, { turned: true })).toBe('year-turned-already');
  });

  it('a class that is there keeps its name whatever the plan calls it', () => {
    const there = { ...newClass('y', 'Ж'), classId: 'n', grade: 9 };
    const checked = checkRollover({ ...plan, classes: [newClass('x', 'А'), there] }, state);
    expect(checked.ok && checked.value.classes[1]).toMatchObject({ classId: 'n', grade: 2, letter: 'Ғ' });
  });
});

describe('the plan in the making', () => {
  const empty = { key: '', classId: null, grade: 2, letter: 'А', language: 'kk' as const };
  const start: PlanDraft = {
    schoolYear: 2027,
    effectiveOn: plainDate('2027-09-01'),
    classes: [{ ...empty, key: 'x', teacherId: null, teacherName: null }],
    sources: [
      { classId: 'a', to: 'x' },
      { classId: 'c', to: null },
    ],
    exceptions: [],
  };
  const sources = [
    { classId: 'a', pupils: 25 },
    { classId: 'c', pupils: 20 },
  ];

  it('counts every pupil once, wherever the plan sends them', () => {
    const apart = sendPupil(start, 'p', { pupilId: 'p', from: 'a', to: null, reason: 'move' });
    const back = sendPupil(apart, 'q', { pupilId: 'q', from: 'c', to: 'x', reason: null });
    expect([sizesOf(start, sources).moving, sizesOf(start, sources).leaving]).toEqual([25, 20]);
    expect([sizesOf(back, sources).byKey.get('x'), sizesOf(back, sources).leaving]).toEqual([25, 20]);
    const all = sendClass(back, 'c', 'x');
    expect([sizesOf(all, sources).byKey.get('x'), sizesOf(all, sources).leaving]).toEqual([44, 1]);
    expect(sendPupil(apart, 'p', null)).toEqual(start);
  });

  it('says who leaves, one by one', () => {
    const plan = sendPupil(start, 'q', { pupilId: 'q', from: 'c', to: 'x', reason: null });
    expect(isLeaving(plan, { pupilId: 'q', classId: 'c' })).toBe(false);
    expect(isLeaving(plan, { pupilId: 'other', classId: 'c' })).toBe(true);
    expect(isLeaving(plan, { pupilId: 'p', classId: 'a' })).toBe(false);
  });

  it('a class somebody is sent to stays in the plan', () => {
    const more = putClass(start, { ...empty, key: 'y', letter: 'Б', teacherId: null, teacherName: null });
    expect([isUsed(more, 'x'), isUsed(more, 'y'), dropClass(more, 'y').classes.length]).toEqual([true, false, 1]);
    const named = putClass(more, { ...empty, key: 'y', letter: 'Ж', teacherId: 't', teacherName: 'Т' });
    expect(named.classes.map((one) => one.letter)).toEqual(['А', 'Ж']);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-16', 2027],
    ['2027-02-01', 2027],
    ['2027-07-31', 2027],
    ['2027-08-01', 2027],
    ['2027-10-31', 2027],
    ['2027-11-01', 2028],
  ])('on %s one speaks of the turn into %i', (today, year) => {
    expect(yearToTurn(plainDate(today))).toBe(year);
  });

  it('a day marked anew is off or working, never both', () => {
    const calendar = { week: 5, daysOff: new Set(['2026-11-24']), workingDays: new Set<string>() } as const;
    const day = plainDate('2026-11-24');
    const working = calendarWith(calendar, { day, kind: 'working' });
    expect([[...working.daysOff], [...working.workingDays]]).toEqual([[], ['2026-11-24']]);
    expect(calendarWith(calendar, { dropDay: day }).daysOff.size).toBe(0);
    expect(calendarWith(calendar, { leadDays: 5 })).toBe(calendar);
  });

  it('a turn with something built on it stays', () => {
    expect(undoTurn([]).ok).toBe(true);
    expect(undoTurn([{ names: ['А'] }])).toMatchObject({
      refusal: { reason: 'turn-built-upon', facts: { names: ['А'] } },
    });
  });
});
