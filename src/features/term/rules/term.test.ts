import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { Result } from '#kernel/pure/result.ts';
import { checkRemoval, type RemovalToCheck } from './check-removal.ts';
import { filePetition, mayFile, withdrawPetition } from './file-petition.ts';
import { offeredFrom, termEndsSoon } from './term-ends-soon.ts';
import { termOver } from './term-over.ts';

const both = { classTeacher: 'positive', psychologicalService: 'positive' } as const;
const removal: RemovalToCheck = { caseId: 'case', reason: 'improvement', petition: { kind: 'remove' }, papers: both };
const departures = (over: Partial<RemovalToCheck>): unknown => {
  const checked = checkRemoval(order61, { ...removal, ...over });
  return checked.ok
    ? checked.departures.map(({ what, clause, facts }) => [what, clause, facts['papers']])
    : checked.refusal.reason;
};

describe('clause 19: removal on a petition, with positive characteristics', () => {
  it('of both, the class teacher and the psychological service, is as recommended', () => {
    expect(departures({})).toEqual([]);
  });
  it.each([
    ['missing', 'positive', ['characteristic-positive']],
    ['positive', 'missing', ['psychological-characteristic-positive']],
    ['positive', 'not-positive', ['psychological-characteristic-positive']],
    ['not-positive', 'missing', ['characteristic-positive', 'psychological-characteristic-positive']],
  ] as const)('class teacher %s, psychological service %s departs', (classTeacher, psychologicalService, papers) => {
    expect(departures({ papers: { classTeacher, psychologicalService } })).toEqual([
      ['removal-papers-missing', 19, papers],
    ]);
  });
  it.each(['move', 'change-of-school', 'graduation', 'other'] as const)(
    'for %s no characteristic is asked',
    (reason) => {
      expect(departures({ reason, papers: { classTeacher: 'missing', psychologicalService: 'missing' } })).toEqual([]);
    },
  );
  it('without a petition, or with one to extend, departs for every reason', () => {
    for (const petition of [null, { kind: 'extend' } as const]) {
      expect(departures({ petition })).toEqual([['removal-without-petition', 19, undefined]]);
      expect(departures({ petition, reason: 'move' })).toEqual([['removal-without-petition', 19, undefined]]);
    }
  });
});

const answer = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.reason);
const onRecord = { state: 'on-record', responsibleId: 'social', filedId: null } as const;
const social = { personId: 'social', wholeSchool: false };
const wanted = { kind: 'remove', reason: 'move', words: { lang: 'ru', text: 'Переезд в Шымкент' } } as const;

describe('clauses 16, 19: the responsible person petitions the Council', () => {
  it('for a child on record, one petition at a time', () => {
    expect(answer(mayFile(onRecord, social))).toBe('ok');
    expect(answer(mayFile({ ...onRecord, filedId: 'petition' }, social))).toBe('term-petition-waits');
    for (const state of ['submitted', 'not-placed', 'removed'] as const) {
      expect(answer(mayFile({ ...onRecord, state }, social))).toBe('term-not-on-record');
    }
  });
  it('in words, for a reason the pack knows', () => {
    expect(answer(filePetition(order61, onRecord, social, wanted))).toBe('ok');
    expect(answer(filePetition(order61, onRecord, social, { ...wanted, words: { lang: 'ru', text: '   ' } }))).toBe(
      'term-words-missing',
    );
    const pack = { removalReasons: order61.removalReasons.filter(({ code }) => code !== 'move') };
    expect(answer(filePetition(pack, onRecord, social, wanted))).toBe('term-reason-unknown');
  });
  it.each([
    ['social', false, 'remove', []],
    ['social', false, 'extend', []],
    ['deputy', true, 'remove', ['petition-of-another']],
    ['deputy', true, 'extend', []],
    ['teacher', false, 'remove', 'term-not-responsible'],
    ['teacher', false, 'extend', 'term-not-responsible'],
  ] as const)('%s (sees the whole school: %s) asks to %s: %s', (personId, wholeSchool, kind, expected) => {
    const words = { lang: 'ru', text: 'Переезд в Шымкент' } as const;
    const petition =
      kind === 'remove' ? ({ kind, reason: 'move', words } as const) : ({ kind, months: 3, words } as const);
    const filed = filePetition(order61, onRecord, { personId, wholeSchool }, petition);
    expect(
      filed.ok ? filed.departures.map(({ what, clause }) => (clause === 19 ? what : clause)) : answer(filed),
    ).toEqual(expected);
  });
  it('is taken back by its author or by who answers now, until the Council has decided', () => {
    const filed = { state: 'filed', authorId: 'former', responsibleId: 'social' } as const;
    expect(['former', 'social', 'deputy'].map((who) => answer(withdrawPetition(filed, who)))).toEqual([
      'ok',
      'ok',
      'term-not-responsible',
    ]);
    expect(answer(withdrawPetition({ ...filed, state: 'decided' }, 'social'))).toBe('term-petition-settled');
    expect(answer(withdrawPetition({ ...filed, state: 'withdrawn' }, 'social'))).toBe('term-petition-settled');
  });
});

describe('clause 16: nothing expires by itself', () => {
  const term = { state: 'on-record', endsOn: plainDate('2027-05-27') } as const;
  it.each([
    ['2027-05-12', false, false],
    ['2027-05-13', true, false],
    ['2027-05-27', true, false],
    ['2027-05-28', false, true],
  ] as const)('on %s it ends soon: %s, it is over: %s', (day, soon, over) => {
    expect(termEndsSoon(term, plainDate(day), 14)).toBe(soon);
    expect(termOver(term, plainDate(day))).toBe(over);
  });
  it('the days before are the school’s to set', () => {
    expect([offeredFrom(term, 14), offeredFrom(term, 30)]).toEqual(['2027-05-13', '2027-04-27']);
  });
  it('a child who is not on record has no term', () => {
    for (const state of ['submitted', 'not-placed', 'removed'] as const) {
      expect([offeredFrom({ ...term, state }, 14), termOver({ ...term, state }, plainDate('2028-01-01'))]).toEqual([
        null,
        false,
      ]);
    }
  });
});
