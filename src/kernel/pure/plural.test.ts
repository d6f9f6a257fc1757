import { describe, expect, it } from 'vitest';
import { countWords, pluralOf } from './plural.ts';

describe('plural categories', () => {
  it.each([
    [0, 'many'],
    [1, 'one'],
    [2, 'few'],
    [4, 'few'],
    [5, 'many'],
    [10, 'many'],
    [11, 'many'],
    [12, 'many'],
    [14, 'many'],
    [20, 'many'],
    [21, 'one'],
    [22, 'few'],
    [25, 'many'],
    [100, 'many'],
    [101, 'one'],
    [111, 'many'],
    [112, 'many'],
    [122, 'few'],
    [1001, 'one'],
    [-1, 'one'],
    [1.5, 'other'],
  ] as const)('Russian %d: %s', (n, category) => {
    expect(pluralOf(n, 'ru')).toBe(category);
  });

  it.each([
    [0, 'other'],
    [1, 'one'],
    [2, 'other'],
    [11, 'other'],
    [21, 'other'],
  ] as const)('Kazakh and English %d: %s', (n, category) => {
    expect(pluralOf(n, 'kk')).toBe(category);
    expect(pluralOf(n, 'en')).toBe(category);
  });
});

describe('a number with its word', () => {
  const days = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };

  it.each([
    [1, '1 день'],
    [3, '3 дня'],
    [11, '11 дней'],
    [2.5, '2,5 дня'],
  ] as const)('ru %d: %s', (n, text) => {
    expect(countWords(n, 'ru', days)).toBe(text);
  });

  it('a Kazakh noun stays singular after a number', () => {
    expect(countWords(1, 'kk', { other: 'күн' })).toBe('1 күн');
    expect(countWords(14, 'kk', { other: 'күн' })).toBe('14 күн');
  });

  it('English', () => {
    expect(countWords(1, 'en', { one: 'day', other: 'days' })).toBe('1 day');
    expect(countWords(2, 'en', { one: 'day', other: 'days' })).toBe('2 days');
  });
});
