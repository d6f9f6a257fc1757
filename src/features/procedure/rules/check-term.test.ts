import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { checkTerm, type Term } from './check-term.ts';
import { order61 } from './order-61-2023.ts';
import { secondPack } from './testing/second-pack.ts';

const calendar: WorkCalendar = {
  week: 5,
  daysOff: new Set(['2026-05-27', '2027-01-01', '2027-01-04', '2027-01-07']),
  workingDays: new Set(),
};
const sixDays: WorkCalendar = { week: 6, daysOff: new Set(), workingDays: new Set() };

const placing = (placedOn: string, endsOn: string): Term => ({
  kind: 'placing',
  placedOn: plainDate(placedOn),
  endsOn: plainDate(endsOn),
});
const extension = (previousEndsOn: string, endsOn: string): Term => ({
  kind: 'extension',
  previousEndsOn: plainDate(previousEndsOn),
  endsOn: plainDate(endsOn),
});
const whatOf = (term: Term, pack = order61): string[] => {
  const result = checkTerm(pack, term, calendar);
  return result.ok ? result.departures.map(({ what, clause }) => `${clause} ${what}`) : [result.refusal.reason];
};

describe('clause 16: the first term is three to six months from the meeting', () => {
  it.each([
    // placed on, ends on, what is departed from
    ['2026-08-31', '2026-11-29', ['16 term-too-short']],
    ['2026-08-31', '2026-11-30', []], // 31 August + 3 months = the last day of November
    ['2026-08-31', '2027-03-01', []], // 28 February is a Sunday: Monday 1 March
    ['2026-08-31', '2027-03-02', ['16 term-too-long']],
    ['2026-11-30', '2027-02-27', ['16 term-too-short']],
    ['2026-11-30', '2027-02-28', []],
    ['2026-11-30', '2027-03-01', []],
    ['2027-01-15', '2027-04-14', ['16 term-too-short']],
    ['2027-01-15', '2027-04-15', []],
    ['2025-11-27', '2026-05-27', []],
    ['2025-11-27', '2026-05-28', []], // 27 May 2026 is Kurban Ait
    ['2025-11-27', '2026-05-29', ['16 term-too-long']],
  ])('placed on %s, ending on %s: %j', (placedOn, endsOn, expected) => {
    expect(whatOf(placing(placedOn, endsOn))).toEqual(expected);
  });

  it('says which day would fit', () => {
    expect(checkTerm(order61, placing('2026-11-27', '2026-12-27'), calendar)).toMatchObject({
      departures: [{ what: 'term-too-short', facts: { minMonths: 3, earliest: '2027-02-27', endsOn: '2026-12-27' } }],
    });
    expect(checkTerm(order61, placing('2025-11-27', '2026-12-01'), calendar)).toMatchObject({
      departures: [{ what: 'term-too-long', facts: { maxMonths: 6, latest: '2026-05-28', endsOn: '2026-12-01' } }],
    });
  });

  it('a term that ends on its first day, or before it, is no term', () => {
    expect(whatOf(placing('2026-11-27', '2026-11-27'))).toEqual(['term-ends-before-start']);
    expect(whatOf(placing('2026-11-27', '2026-11-26'))).toEqual(['term-ends-before-start']);
  });

  it('under another pack its own months and clause count', () => {
    expect(whatOf(placing('2027-01-15', '2027-03-15'), secondPack)).toEqual([]);
    expect(whatOf(placing('2027-01-15', '2027-06-15'), secondPack)).toEqual(['16 term-too-long']);
    const cited = { ...order61, term: { ...order61.term, clause: 7 } };
    expect(whatOf(placing('2027-01-15', '2027-02-15'), cited)).toEqual(['7 term-too-short']);
  });
});

describe('clause 16: an extension is one to six months from the end it prolongs', () => {
  it.each([
    ['2027-03-01', '2027-03-31', ['16 term-too-short']],
    ['2027-03-01', '2027-04-01', []],
    ['2027-03-01', '2027-09-01', []],
    ['2027-03-01', '2027-09-02', ['16 term-too-long']],
    ['2027-01-31', '2027-02-28', []],
    ['2027-03-01', '2027-03-01', ['term-ends-before-start']],
  ])('after %s until %s: %j', (previousEndsOn, endsOn, expected) => {
    expect(whatOf(extension(previousEndsOn, endsOn))).toEqual(expected);
  });
});

describe('clause 16: whatever the day', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(plainDate('2025-01-01'), days));
  const runOf = (start: PlainDate, days: number): string[] =>
    whatOf({ kind: 'placing', placedOn: start, endsOn: addDays(start, days) });

  it('up to 88 days is too short, 92 to 181 days fits, from 200 days is too long', () => {
    // three months have 89-92 days; six have 181-184 and move at most over a long rest
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 88 }), (start, days) => {
        expect(runOf(start, days)).toEqual(['16 term-too-short']);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 92, max: 181 }), (start, days) => {
        expect(runOf(start, days)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 200, max: 900 }), (start, days) => {
        expect(runOf(start, days)).toEqual(['16 term-too-long']);
      }),
    );
  });

  it('a longer term never becomes too short, a shorter one never too long', () => {
    const order = ['16 term-too-short', undefined, '16 term-too-long'];
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (start, days, more) => {
        const [shorter, longer] = [runOf(start, days)[0], runOf(start, days + more)[0]];
        expect(order.indexOf(shorter)).toBeLessThanOrEqual(order.indexOf(longer));
      }),
    );
  });

  it('a school that also works on Saturdays ends on the Saturday itself', () => {
    const moved = placing('2026-11-15', '2027-05-17'); // 15 May is a Saturday, 17 May a Monday
    expect(checkTerm(order61, moved, calendar)).toMatchObject({ ok: true, departures: [] });
    expect(checkTerm(order61, moved, sixDays)).toMatchObject({ departures: [{ facts: { latest: '2027-05-15' } }] });
  });
});
