import { describe, expect, it } from 'vitest';
import { fullNameIn, initialsIn, postAndName } from './paper-person.ts';

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
