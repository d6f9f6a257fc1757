import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/pure/text.ts';
import { order61 } from './order-61-2023.ts';
import { purposeOf } from './purpose-of.ts';

describe('clause 1 and clause 3: help, not a mark', () => {
  it.each(languages)('names the five tasks in %s', (language) => {
    const tasks = purposeOf(order61, language);
    expect(tasks).toHaveLength(5);
    expect(new Set(tasks).size).toBe(5);
    for (const task of tasks) expect(task.length).toBeGreaterThan(20);
  });

  it('are about noticing, adapting, parents, prevention and help, never about a number of children', () => {
    expect(purposeOf(order61, 'ru').join(' ').toLowerCase()).not.toMatch(/количеств|рейтинг|балл/u);
  });
});
