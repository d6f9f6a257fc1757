import { describe, expect, it } from 'vitest';
import { foldLetters, foldLookAlikes } from './look-alikes.ts';
import { normalise } from './normalise.ts';

const latinOnly = /[A-Za-z]/u;

describe('Latin look-alikes', () => {
  it.each([
    ['Aхмeтoв', 'Ахметов'],
    ['Нұpлaнoвa', 'Нұрланова'],
    ['7 «Ә» cынып', '7 «Ә» сынып'],
    ['Cepiк қ', 'Cepiк қ'.replace('Cepiк', 'Серік')],
  ])('%s inside a Cyrillic word becomes Cyrillic', (text, folded) => {
    expect(foldLookAlikes(text)).toBe(folded);
    expect(latinOnly.test(foldLookAlikes(text))).toBe(false);
    expect(foldLookAlikes(text).length).toBe(text.length);
  });

  it('a word wholly in Latin stays', () => {
    expect(foldLookAlikes('Excel және Kundelik COPE')).toBe('Excel және Kundelik COPE');
  });

  it('every capital of a class letter is folded where the text is known to be Cyrillic', () => {
    expect(foldLetters('ABEKMHOPCTXI')).toBe('АВЕКМНОРСТХІ');
    expect(foldLetters('7A')).toBe('7А');
    expect(foldLetters('DFG')).toBe('DFG');
  });
});

describe('text as it is searched', () => {
  it.each([
    ['  Aхметов\t ДАНИЯР ', 'ахметов данияр'],
    ['Семён Ёлкин', 'семен елкин'],
    ['Ұлы ӘЛІ Қызы', 'ұлы әлі қызы'],
    ['И\u0306од', 'йод'],
    ['', ''],
  ])('%j: %j', (text, searched) => {
    expect(normalise(text)).toBe(searched);
  });
});
