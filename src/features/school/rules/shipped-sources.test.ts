import { describe, expect, it } from 'vitest';
import { firstDays, sources } from './first-days.ts';
import { firstYears } from './first-years.ts';
import { shippedSourceOf } from './shipped-sources.ts';

describe('ours: every reader reads where a day comes from in their language', () => {
  it('every source a new school starts with is known in both; one the school typed stays as typed', () => {
    const kept = [...firstDays([2026, 2027], 5), ...firstYears].map((one) => one.source);
    expect(kept.every((source) => shippedSourceOf(source) !== null)).toBe(true);
    expect(sources.V).toBe('Жарияланған күнтізбе / опубликованный календарь');
    expect(shippedSourceOf(sources.V)).toEqual({ kk: 'Жарияланған күнтізбе', ru: 'опубликованный календарь' });
    expect(shippedSourceOf('Приказ / бұйрық')).toBeNull();
  });
});
