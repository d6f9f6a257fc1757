import { describe, expect, test } from 'vitest';
import type { PaperFacts } from '#features/council/rules/check-paper.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { PaperCase } from '../contract.ts';
import { checkCase, type CaseFacts } from './check-case.ts';

const id = (n: number): string => `019f0000-0000-7000-8000-00000000000${n}`;
const words = (text: string) => ({ lang: 'kk' as const, text });
const day = (on: string): PlainDate => PlainDate.parse(on);
const free: PaperFacts = { today: day('2026-11-16'), holder: null, leadersKnown: true, scanFound: true };
const facts: CaseFacts = { earlier: [], leftOn: null, peopleKnown: true, placing: free, removal: null };
const removal = { paper: { number: 9, heldOn: '2026-11-10' }, reason: 'improvement' };
const running = {
  pupilId: id(1),
  grounds: [{ code: 'absence', facts: words('') }],
  responsibleId: id(2),
  placing: { number: 4, heldOn: '2026-10-02' },
  endsOn: '2027-01-15',
};
const ended = { ...facts, removal: free };

describe('idea 6, clauses 13, 16, 19: a case of paper life enters as it stands on paper', () => {
  test.each<readonly [string, Record<string, unknown>, Partial<CaseFacts>, string | null]>([
    ['as usual', {}, {}, null],
    ['a term of five weeks', { endsOn: '2026-11-05' }, {}, null],
    ['a term of a year', { endsOn: '2027-10-02' }, {}, null],
    ['a term that is over without a decision', { endsOn: '2026-11-01' }, {}, null],
    ['a measure without responsible and day', { measures: [measure()] }, {}, null],
    ['a term that ends on its first day', { endsOn: '2026-10-02' }, {}, 'term-ends-before-start'],
    ['a meeting to come', { placing: { number: 4, heldOn: '2026-11-17' } }, {}, 'after-the-fact-in-future'],
    ['a ground of no pack', { grounds: [{ code: 'laziness', facts: words('') }] }, {}, 'ground-unknown'],
    ['a ground twice', { grounds: [running.grounds[0], running.grounds[0]] }, {}, 'ground-twice'],
    ['a measure of no kind', { measures: [measure('scolding')] }, {}, 'measure-kind-unknown'],
    ['nobody knows the responsible person', {}, { peopleKnown: false }, 'person-unknown'],
    ['a child on record already', {}, { earlier: [earlier('on-record')] }, 'case-already-open'],
    ['the child left and the case runs', {}, { leftOn: day('2026-11-01') }, 'pupil-left-before'],
    ['the child left after a case that is over', { removal }, { ...ended, leftOn: day('2026-11-12') }, null],
    ['the child left before it was placed', { removal }, { ...ended, leftOn: day('2026-09-30') }, 'pupil-left-before'],
    ['removed within five weeks', { removal }, ended, null],
    [
      'removed before placed',
      { removal: { ...removal, paper: { number: 9, heldOn: '2026-10-01' } } },
      ended,
      'removed-before-placed',
    ],
    [
      'one number for both papers',
      { removal: { ...removal, paper: { number: 4, heldOn: '2026-11-10' } } },
      ended,
      'protocol-number-taken',
    ],
    ['removed for another reason, unsaid', { removal: { ...removal, reason: 'other' } }, ended, 'removal-note-missing'],
  ])('%s', (_name, record, over, reason) => {
    const checked = checkCase(order61, PaperCase.parse({ ...running, ...record }), { ...facts, ...over });
    expect(checked.ok ? null : checked.refusal.reason).toBe(reason);
    if (checked.ok) expect(checked.departures).toEqual([]);
  });

  test('clause 21: the newest earlier case is the one it repeats', () => {
    const two = [earlier('removed', '2025-12-01', 7), earlier('removed', '2026-03-01', 8)];
    const checked = checkCase(order61, PaperCase.parse(running), { ...facts, earlier: two });
    expect(checked).toMatchObject({ ok: true, value: { repeatsId: id(8) } });
  });
});

function measure(kind = 'attendance-control') {
  return { kind, words: words('бақылау'), responsibleIds: [], dueOn: null };
}

function earlier(state: 'on-record' | 'removed', closedOn: string | null = null, n = 5) {
  return { id: id(n), state, closedOn };
}
