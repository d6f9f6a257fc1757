import { describe, expect, it } from 'vitest';
import { className, classLetter } from './class-name.ts';

describe('a class is named as papers write it', () => {
  it('7 «Ә», 0 «А»', () => {
    expect(className(7, 'Ә')).toBe('7 «Ә»');
    expect(className(0, 'А')).toBe('0 «А»');
  });

  it.each([
    ['ә', 'Ә'],
    ['Ғ', 'Ғ'],
    [' б ', 'Б'],
    ['A', 'А'],
    ['a', 'А'],
    ['B', 'В'],
    ['C', 'С'],
    ['h', 'Һ'],
    ['H', 'Н'],
    ['Ə', 'Ә'],
    ['і', 'І'],
  ])('the letter typed as %j is kept as %j', (typed, kept) => {
    expect(classLetter(typed)).toBe(kept);
  });

  it.each(['', 'АБ', '7', 'Q', 'Z', '-'])('%j is no letter of a class', (typed) => {
    expect(classLetter(typed)).toBeNull();
  });
});
