import { describe, expect, it } from 'vitest';
import { CaseState } from '../contract.ts';
import { caseVerbs, clauseOfVerb, moveCase } from './move-case.ts';

/** Typed by hand from the process: state, then place, not-place, extend, keep, remove; '-' is a refusal. */
const table = [
  ['submitted', 'on-record', 'not-placed', '-', '-', '-'],
  ['not-placed', '-', '-', '-', '-', '-'],
  ['on-record', '-', '-', 'on-record', 'on-record', 'removed'],
  ['removed', '-', '-', '-', '-', '-'],
] as const;

describe('clauses 4, 12, 16, 19: only the Council’s decision moves a case', () => {
  it('knows every state and verb', () => {
    expect(table.map(([state]) => state)).toEqual(CaseState.options);
    expect(caseVerbs).toEqual(['place', 'not-place', 'extend', 'keep', 'remove']);
  });

  it.each(table.flatMap(([state, ...next]) => caseVerbs.map((verb, at) => [state, verb, next[at]] as const)))(
    'from %s by %s comes %s',
    (state, verb, next) => {
      const moved = moveCase(state, verb);
      const seen = moved.ok ? moved.value : moved.refusal;
      expect(seen).toEqual(next === '-' ? { reason: 'case-cannot-move', facts: { state, verb } } : next);
    },
  );

  it('each move rests on its clause', () => {
    expect(clauseOfVerb).toEqual({ place: 4, 'not-place': 4, extend: 16, keep: 16, remove: 19 });
  });
});
