import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { movePetition, petitionStates, petitionVerbs } from './move-petition.ts';
import { petitionDuty } from './petition-duty.ts';
import { mayWritePetition, recordStep, stepsAhead } from './record-step.ts';

const day = plainDate;

describe('clause 17: the way of a petition', () => {
  /** Typed from docs/states.md. */
  const drawn: Readonly<Record<string, string>> = {
    'draft write': 'draft',
    'draft sign': 'signed',
    'draft withdraw': 'withdrawn',
    'signed send': 'sent',
    'signed withdraw': 'withdrawn',
    'sent receive': 'received',
    'sent answer': 'answered',
    'sent withdraw': 'withdrawn',
    'received answer': 'answered',
    'received withdraw': 'withdrawn',
    'answered appeal': 'appealed',
    'appealed settle': 'settled',
  };

  it('moves as it is drawn, and in no other way', () => {
    for (const state of petitionStates) {
      for (const verb of petitionVerbs) {
        const moved = movePetition(state, verb);
        expect(moved.ok ? moved.value : undefined, `${state} ${verb}`).toBe(drawn[`${state} ${verb}`]);
        if (!moved.ok) expect(moved.refusal).toEqual({ reason: 'petition-cannot-move', facts: { state, verb } });
      }
    }
  });

  it('the screen offers the steps that can follow', () => {
    expect(stepsAhead('draft')).toEqual(['sign', 'withdraw']);
    expect(stepsAhead('sent')).toEqual(['receive', 'answer', 'withdraw']);
    expect(stepsAhead('answered')).toEqual(['appeal']);
    expect(stepsAhead('settled')).toEqual([]);
  });

  it('is written only as a draft of an open case', () => {
    expect(mayWritePetition('draft', true).ok).toBe(true);
    expect(mayWritePetition('draft', false)).toMatchObject({ refusal: { reason: 'petition-case-closed' } });
    expect(mayWritePetition('signed', true)).toMatchObject({ refusal: { reason: 'petition-cannot-move' } });
  });

  const sent = {
    state: 'sent',
    madeOn: day('2026-11-10'),
    steps: [
      { verb: 'sign', on: day('2026-11-11') },
      { verb: 'send', on: day('2026-11-12') },
    ],
  } as const;
  it.each([
    ['2026-11-11', 'petition-day-outside'],
    ['2026-11-12', 'received'],
    ['2026-11-16', 'received'],
    ['2026-11-17', 'petition-day-outside'],
  ])('received on %s: %s', (on, expected) => {
    const moved = recordStep(sent, { verb: 'receive', on: day(on) }, day('2026-11-16'));
    expect(moved.ok ? moved.value : moved.refusal.reason).toBe(expected);
  });
});

describe('clause 17: what the school owes on a petition', () => {
  const made = day('2026-11-02');
  const signed = { verb: 'sign', on: day('2026-11-03') } as const;
  const sent = { verb: 'send', on: day('2026-11-04') } as const;
  it.each([
    ['draft', [], '2026-11-02', 'to-sign 2026-11-02'],
    ['signed', [signed], '2026-11-03', 'to-send 2026-11-03'],
    ['sent', [signed, sent], '2026-11-09', null],
    ['sent', [signed, sent], '2026-11-10', 'receipt-missing 2026-11-09'],
    ['sent', [signed, sent], '2026-11-24', 'receipt-missing 2026-11-09'],
    ['sent', [signed, sent], '2026-11-25', 'reply-overdue 2026-11-24'],
    ['received', [signed, sent], '2026-11-24', null],
    ['received', [signed, sent], '2026-11-25', 'reply-overdue 2026-11-24'],
    ['answered', [signed, sent], '2027-05-01', null],
    ['withdrawn', [signed, sent], '2027-05-01', null],
  ] as const)('%s with %j on %s: %s', (state, steps, today, expected) => {
    const duty = petitionDuty({ state, madeOn: made, steps }, 20, day(today));
    expect(duty === null ? null : `${duty.duty} ${duty.since}`).toBe(expected);
  });
});
