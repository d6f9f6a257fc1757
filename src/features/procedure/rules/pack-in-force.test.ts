import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { packInForce } from './pack-in-force.ts';

const packs = [
  { id: 'law-of-support', usableFrom: plainDate('2026-03-02') },
  { id: 'order-61-2023', usableFrom: plainDate('2023-03-03') },
];

describe('a case comes under the pack in force on the day it is opened', () => {
  it.each([
    ['2023-03-02', undefined],
    ['2023-03-03', 'order-61-2023'],
    ['2026-03-01', 'order-61-2023'],
    ['2026-03-02', 'law-of-support'],
    ['2026-11-22', 'law-of-support'],
  ])('opened on %s: %s', (day, id) => {
    expect(packInForce(plainDate(day), packs)?.id).toBe(id);
    expect(packInForce(plainDate(day), packs.toReversed())?.id).toBe(id);
  });

  it('without packs there is none in force', () => {
    expect(packInForce(plainDate('2026-11-22'), [])).toBeUndefined();
  });
});
