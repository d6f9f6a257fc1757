import { describe, expect, it } from 'vitest';
import { readClass } from './read-class.ts';

describe('a class as people write it', () => {
  it.each([
    ['7 «Ә»', 7, 'Ә'],
    ['7«Ә»', 7, 'Ә'],
    ['7-ә', 7, 'Ә'],
    ['7ә', 7, 'Ә'],
    ['7 "Ә" сынып', 7, 'Ә'],
    ['7 класс Ә', 7, 'Ә'],
    ['7-ә сыныбы', 7, 'Ә'],
    ['11 А класс', 11, 'А'],
    ['11 A', 11, 'А'],
    ['8B', 8, 'В'],
    ['0 «А»', 0, 'А'],
    ['07 “Б”', 7, 'Б'],
  ])('%s', (text, grade, letter) => expect(readClass(text)).toEqual({ grade, letter }));

  it.each(['', '7', 'А', '13 А', '7 АБ', 'седьмой', '7 «1»', '7 D'])('%s is no class', (text) =>
    expect(readClass(text)).toBeNull(),
  );
});
