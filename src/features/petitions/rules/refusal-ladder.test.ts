import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkLadder, refusalLadder, type EvidenceKind } from './refusal-ladder.ts';

const fact = (kind: EvidenceKind, on: string, key = `${kind} ${on}`) => ({ key, kind, on: plainDate(on) });
const offered = fact('offered', '2026-11-02');
const refused = fact('refused', '2026-11-05');
const idle = fact('no-measures', '2026-11-12');

describe('clause 17: help was offered, the parents refused it and took no measures', () => {
  it('shows the evidence in the order of time; of one day the offer before the answer', () => {
    const sameDay = fact('refused', '2026-11-02');
    const { lines } = refusalLadder([idle, refused, sameDay, offered]);
    expect(lines.map(({ key }) => key)).toEqual([
      'offered 2026-11-02',
      'refused 2026-11-02',
      'refused 2026-11-05',
      'no-measures 2026-11-12',
    ]);
  });

  it.each([
    [[], ['offered', 'refused', 'no-measures']],
    [[offered], ['refused', 'no-measures']],
    [[refused], ['offered', 'no-measures']],
    [[idle], ['offered', 'refused']],
    [[offered, refused], ['no-measures']],
    [[offered, idle], ['refused']],
    [[refused, idle], ['offered']],
    [[offered, refused, idle], []],
    [[fact('accepted', '2026-11-03')], ['offered', 'refused', 'no-measures']],
  ] as const)('of %j it misses %j', (facts, missing) => {
    expect(refusalLadder(facts).missing).toEqual(missing);
  });

  it('the newest answer counts: help taken after a refusal is said, a refusal after it is not', () => {
    const taken = fact('accepted', '2026-11-20');
    expect(refusalLadder([offered, refused, idle, taken]).acceptedOn).toBe('2026-11-20');
    expect(refusalLadder([offered, taken, fact('refused', '2026-11-21'), idle]).acceptedOn).toBeNull();
  });
});

describe('clause 17: missing evidence is a departure, never a block', () => {
  const departs = (facts: Parameters<typeof refusalLadder>[0], danger = false) =>
    checkLadder(refusalLadder(facts), 17, danger).map(({ what, clause }) => `${what} ${clause}`);

  it.each([
    [[offered, refused, idle], []],
    [[refused, idle], ['help-offer-not-shown 17']],
    [[offered, idle], ['help-refusal-not-shown 17']],
    [[offered, refused], ['inaction-not-shown 17']],
    [[], ['help-offer-not-shown 17', 'help-refusal-not-shown 17', 'inaction-not-shown 17']],
    [[offered, refused, idle, fact('accepted', '2026-11-20')], ['help-accepted-since 17']],
  ])('%j: %j', (facts, expected) => {
    expect(departs(facts)).toEqual(expected);
  });

  it('danger never waits on the ladder', () => {
    expect(departs([], true)).toEqual([]);
    expect(departs([offered, fact('accepted', '2026-11-20')], true)).toEqual([]);
  });

  it('the pack of the order asks it of all four kinds, by clause 17', () => {
    expect(order61.petitionKinds.map(({ code, clause }) => `${code} ${clause}`)).toEqual([
      'parents-duties 17',
      'parents-measures 17',
      'minor-act 17',
      'police-register 17',
    ]);
  });
});
