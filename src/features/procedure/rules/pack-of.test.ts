import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { order61 } from './order-61-2023.ts';
import { packInForce } from './pack-in-force.ts';
import { packOf } from './pack-of.ts';
import { secondPack } from './testing/second-pack.ts';

const packs = [secondPack, order61];

describe('a case stays for life under the pack it was opened with', () => {
  it('finds a pack by its id', () => {
    expect(packOf('order-61-2023', packs)).toBe(order61);
    expect(packOf('pedagogical-support-test', packs)).toBe(secondPack);
    expect(packOf('order-62-2024', packs)).toBeUndefined();
  });

  it.each([
    ['2023-03-02', undefined],
    ['2023-03-03', 'order-61-2023'],
    ['2026-03-01', 'order-61-2023'],
    ['2026-03-02', 'pedagogical-support-test'],
    ['2026-11-22', 'pedagogical-support-test'],
  ])('a case opened on %s comes under %s', (day, id) => {
    expect(packInForce(plainDate(day), packs)?.id).toBe(id);
    expect(packInForce(plainDate(day), packs.toReversed())?.id).toBe(id);
  });

  it('without packs there is none in force', () => {
    expect(packInForce(plainDate('2026-11-22'), [])).toBeUndefined();
  });
});
