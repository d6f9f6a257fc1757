import { describe, expect, it } from 'vitest';
import { CaseState } from '#features/cases/contract.ts';
import { isGathering, movePaper, paperVerbs } from './move-paper.ts';
import { PaperState } from './paper-kind.ts';

/** Typed by hand: state, then write, receive, say-not-needed, ask; '-' is a refusal. */
const table = [
  ['expected', 'written', '-', 'not-needed', 'asked'],
  ['asked', 'written', '-', 'not-needed', 'asked'],
  ['written', 'written', 'received', '-', 'asked'],
  ['received', '-', '-', '-', '-'],
  ['not-needed', 'written', '-', '-', 'asked'],
] as const;

describe('clause 11: a paper of the dossier is asked, handed in, received, or said not to be needed', () => {
  it('knows every state and verb', () => {
    expect(table.map(([state]) => state)).toEqual(PaperState.options);
    expect(paperVerbs).toEqual(['write', 'receive', 'say-not-needed', 'ask']);
  });

  it.each(table.flatMap(([state, ...next]) => paperVerbs.map((verb, at) => [state, verb, next[at]] as const)))(
    'from %s by %s comes %s',
    (state, verb, next) => {
      const moved = movePaper(state, verb);
      expect(moved.ok ? moved.value : moved.refusal.reason).toBe(next === '-' ? 'paper-cannot-move' : next);
    },
  );

  it('is gathered for placing before the Council, for removal on record', () => {
    expect(
      CaseState.options.map((state) => [state, isGathering(state, 'placing'), isGathering(state, 'removal')]),
    ).toEqual([
      ['submitted', true, false],
      ['not-placed', false, false],
      ['on-record', false, true],
      ['removed', false, false],
    ]);
  });
});
