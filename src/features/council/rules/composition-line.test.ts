import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { breaksIn, nextOrder, type OrderLine } from './composition-line.ts';

const order = (orderNumber: string, startsOn: string, endsOn: string | null): OrderLine => ({
  id: orderNumber,
  orderNumber,
  startsOn: plainDate(startsOn),
  endsOn: endsOn === null ? null : plainDate(endsOn),
});

describe('clause 6: orders on the composition follow each other', () => {
  test('day after day there is neither a gap nor an overlap', () => {
    expect(breaksIn([order('140', '2026-11-20', null), order('112', '2026-09-01', '2026-11-19')])).toEqual([]);
    expect(breaksIn([])).toEqual([]);
  });
  test('days no order covers, between two and after the last', () => {
    expect(breaksIn([order('112', '2026-09-01', '2026-10-31'), order('140', '2026-11-20', null)])).toEqual([
      { kind: 'gap', from: '2026-11-01', to: '2026-11-19' },
    ]);
    expect(breaksIn([order('112', '2026-09-01', '2027-05-25')])).toEqual([
      { kind: 'gap', from: '2027-05-26', to: null },
    ]);
  });
  test('days two orders cover', () => {
    expect(breaksIn([order('112', '2026-09-01', '2026-12-31'), order('140', '2026-11-20', null)])).toEqual([
      { kind: 'overlap', from: '2026-11-20', to: '2026-12-31', numbers: ['112', '140'] },
    ]);
    expect(breaksIn([order('112', '2026-09-01', null), order('140', '2026-11-20', '2026-11-30')])).toEqual([
      { kind: 'overlap', from: '2026-11-20', to: '2026-11-30', numbers: ['112', '140'] },
    ]);
  });
  test('the next order is the first to begin later', () => {
    const all = [
      order('3', '2027-09-01', null),
      order('1', '2026-09-01', '2026-11-19'),
      order('2', '2026-11-20', null),
    ];
    expect(nextOrder(all, { startsOn: plainDate('2026-09-01') })?.orderNumber).toBe('2');
    expect(nextOrder(all, { startsOn: plainDate('2027-09-01') })).toBeNull();
  });
});
