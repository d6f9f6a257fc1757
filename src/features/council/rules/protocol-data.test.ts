import { describe, expect, test } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { decisionsOf } from './decisions-of.ts';
import { wordlessQuestions, type PaperDecision } from './protocol-data.ts';
import { termDay } from './term-day.ts';

const free: PaperDecision = {
  kind: 'free',
  wording: { kk: 'мынадай шешім қабылдансын', ru: 'принять следующее решение' },
  months: null,
  endsOn: null,
  responsible: null,
  planWording: null,
  planFollowsOn: null,
  reason: null,
  note: null,
  until: null,
};

describe('clause 13: a decision per question, in words', () => {
  test('a question decided freely has its words before the protocol is locked', () => {
    const words = { lang: 'kk' as const, text: 'Жылдық жоспар бекітілсін.' };
    expect(
      wordlessQuestions([
        { number: 1, decisions: [free], wording: null },
        { number: 2, decisions: [free], wording: words },
      ]),
    ).toEqual(['1']);
    expect(wordlessQuestions([{ number: 1, decisions: [{ ...free, kind: 'keep' }], wording: null }])).toEqual([]);
  });
});

describe('process, States: the list of decisions of a question', () => {
  test('the list of the kind comes first, what may stand beside it last', () => {
    expect(decisionsOf(order61, 'place', true)).toEqual(['place', 'not-place', 'adjourn', 'support-petition', 'free']);
    expect(decisionsOf(order61, 'end-of-term', true)).toEqual([
      'extend',
      'remove',
      'adjourn',
      'approve-plan',
      'support-petition',
      'free',
    ]);
    expect(decisionsOf(order61, 'petition', true)).toEqual(['support-petition', 'adjourn', 'free']);
    expect(decisionsOf(order61, 'other', false)).toEqual(['free']);
  });
});

describe('clause 16: the last day of a term', () => {
  const calendar: WorkCalendar = { week: 5, daysOff: new Set(), workingDays: new Set() };
  test('three months from Monday 30 November end on Sunday 28 February, which moves to Monday where the school says so', () => {
    const from = plainDate('2026-11-30');
    expect(termDay({ months: 3 }, from, calendar, true)).toEqual({ months: 3, endsOn: '2027-03-01' });
    expect(termDay({ months: 3 }, from, calendar, false)).toEqual({ months: 3, endsOn: '2027-02-28' });
    expect(termDay({ endsOn: plainDate('2027-03-13') }, from, calendar, true)).toEqual({
      months: null,
      endsOn: '2027-03-13',
    });
  });
});
