import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { suggestMeasures } from './suggest-measures.ts';

describe('clause 14: kinds of measures for the grounds', () => {
  it('absence asks first for what keeps a child in class', () => {
    const kinds = suggestMeasures(order61, ['absence']).map(({ kind }) => kind);
    expect(kinds).toContain('attendance-control');
    expect(kinds).toContain('extra-lessons');
    expect(kinds).not.toContain('debt-deadlines');
  });
  it('what answers two grounds stands before what answers one', () => {
    const [first, ...others] = suggestMeasures(order61, ['absence', 'academic-failure']);
    expect(first?.forGrounds).toEqual(['absence', 'academic-failure']);
    const counts = others.map(({ forGrounds }) => forGrounds.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
  it('offers nothing the plan already has, and nothing without a ground', () => {
    expect(suggestMeasures(order61, ['absence'], ['attendance-control']).map(({ kind }) => kind)).not.toContain(
      'attendance-control',
    );
    expect(suggestMeasures(order61, [])).toEqual([]);
  });
});
