import { describe, expect, it } from 'vitest';
import {
  bodyFor,
  fromWhom,
  fullNameIn,
  initialsIn,
  nameFor,
  postAndName,
  postAndNameFor,
  toWhom,
} from './paper-person.ts';
import { pupilFor } from './paper-pupil.ts';

const teacher = {
  name: { family: 'Қасымова', given: 'Дінара' },
  nameRu: { family: 'Касымова', given: 'Динара' },
  post: { kk: 'педагог-психолог', ru: 'педагог-психолог' },
};

describe('a person in a paper has one official spelling and an optional Russian one', () => {
  it('stands in the spelling of the paper’s language', () => {
    expect([fullNameIn(teacher, 'kk'), fullNameIn(teacher, 'ru')]).toEqual(['Қасымова Дінара', 'Касымова Динара']);
    expect([initialsIn(teacher, 'kk'), initialsIn(teacher, 'ru')]).toEqual(['Д. Қасымова', 'Д. Касымова']);
  });
  it('keeps the official one where no Russian one is known', () => {
    expect(fullNameIn({ ...teacher, nameRu: null }, 'ru')).toBe('Қасымова Дінара');
  });
  it('follows its post, if any', () => {
    expect([
      postAndName(teacher, 'kk'),
      postAndName({ ...teacher, post: null }, 'kk'),
      postAndName(null, 'kk'),
    ]).toEqual(['педагог-психолог Қасымова Дінара', 'Қасымова Дінара', '']);
  });
});

describe('a person in the case a sentence asks for', () => {
  it('in Kazakh the name takes the suffix, in Russian post and name are declined', () => {
    expect(postAndNameFor(teacher, 'kk', toWhom)).toBe('педагог-психолог Қасымова Дінараға');
    expect(postAndNameFor(teacher, 'ru', toWhom)).toBe('педагогу-психологу Касымовой Динаре');
    expect(postAndNameFor(teacher, 'kk', fromWhom)).toBe('педагог-психолог Қасымова Дінарадан');
    expect(postAndNameFor(teacher, 'ru', fromWhom)).toBe('педагога-психолога Касымовой Динары');
    expect(nameFor(teacher, 'ru', toWhom)).toBe('Касымовой Динаре');
    expect(nameFor(null, 'ru', toWhom)).toBe('');
  });

  it('nothing is guessed of somebody whose name says nothing: post and name stay as they are', () => {
    const unknown = { ...teacher, name: { family: 'Серік', given: 'Нұрай' }, nameRu: null };
    expect(postAndNameFor(unknown, 'ru', toWhom)).toBe('педагог-психолог Серік Нұрай');
    expect(postAndNameFor(unknown, 'kk', toWhom)).toBe('педагог-психолог Серік Нұрайға');
    expect(postAndNameFor({ ...unknown, sex: 'male' }, 'ru', toWhom)).toBe('педагогу-психологу Серіку Нұраю');
  });

  it('a body is declined as a post is', () => {
    const council = { kk: 'Профилактикалық кеңес', ru: 'Совет профилактики' };
    expect([bodyFor(council, 'kk', toWhom), bodyFor(council, 'ru', toWhom)]).toEqual([
      'Профилактикалық кеңеске',
      'Совету профилактики',
    ]);
  });

  it('a pupil with the class', () => {
    const girl = {
      name: { family: 'Серік', given: 'Мадина', patronymic: 'Болатқызы' },
      nameRu: null,
      sex: 'female' as const,
      className: '7 «Ә»',
    };
    const cases = { kk: 'accusative', ru: 'accusative' } as const;
    expect(pupilFor(girl, 'kk', cases)).toBe('7 «Ә» сыныбының білім алушысы Серік Мадина Болатқызын');
    expect(pupilFor(girl, 'ru', cases)).toBe('обучающуюся 7 «Ә» класса Серік Мадину Болатқызы');
    expect(pupilFor({ ...girl, className: '' }, 'ru', { kk: 'genitive', ru: 'genitive' })).toBe(
      'обучающейся Серік Мадины Болатқызы',
    );
  });
});
