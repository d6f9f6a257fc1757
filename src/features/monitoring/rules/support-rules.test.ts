import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkFigures, mayUndoFigures } from './check-figures.ts';
import { checkChildWords, checkReview } from './check-review.ts';
import { effectOf } from './effect-of.ts';
import type { Absence } from './figures-contract.ts';
import { mayReadEntry, type SupportReader } from './may-read-support.ts';
import { reviewDue } from './review-due.ts';
import type { ReviewLine } from './review-contract.ts';

const ru = (text: string) => ({ lang: 'ru' as const, text });
const day = plainDate;
const absence = (from: string, to: string, missed: number, unexcused: number): Absence => ({
  kind: 'absence',
  from: day(from),
  to: day(to),
  missed,
  unexcused,
});
const reasonOf = (result: { ok: boolean; refusal?: { reason: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.reason ?? '');

describe('who reads an entry of the log', () => {
  const nobody: SupportReader = {
    personId: 'me',
    wholeSchool: false,
    leadsClass: false,
    responsible: false,
    supports: false,
  };
  it.each<readonly [string, Partial<SupportReader>, boolean, boolean]>([
    ['whoever sees the whole school', { wholeSchool: true }, true, true],
    ['the supporter', { supports: true }, true, true],
    ['the class teacher', { leadsClass: true }, true, false],
    ['the responsible person', { responsible: true }, true, false],
    ['a member with the case on the agenda', {}, false, false],
    ['its author', { personId: 'author' }, true, true],
  ])('%s', (_name, over, open, restricted) => {
    const reader = { ...nobody, ...over };
    expect(mayReadEntry({ authorId: 'author', restricted: false }, reader)).toBe(open);
    expect(mayReadEntry({ authorId: 'author', restricted: true }, reader)).toBe(restricted);
  });
});

describe('clause 15: a review every six weeks, the child first', () => {
  it('six weeks are forty-two days', () => {
    expect(reviewDue(day('2026-11-20'), 6)).toBe('2027-01-01');
  });

  it.each<readonly [string, Parameters<typeof checkChildWords>[0], string]>([
    ['says what is hard', { declined: false, hard: ru('Химия'), helps: null, wants: null }, 'ok'],
    ['did not wish to', { declined: true, hard: null, helps: null, wants: null }, 'ok'],
    ['nothing said', { declined: false, hard: ru(''), helps: null, wants: null }, 'child-words-missing'],
    ['both', { declined: true, hard: null, helps: ru('Кружок'), wants: null }, 'child-words-declined'],
  ])('%s', (_name, words, ends) => {
    expect(reasonOf(checkChildWords(words))).toBe(ends);
  });

  const ground = {
    caseState: 'on-record' as const,
    placedOn: day('2026-11-20'),
    lastOn: null,
    planId: 'plan',
    subjectIds: ['cause', 'measure'],
  };
  const line = (subjectId: string, over: Partial<ReviewLine> = {}): ReviewLine => ({
    about: 'measure',
    subjectId,
    verdict: 'continue',
    word: null,
    ...over,
  });
  const typed = {
    on: day('2026-12-30'),
    planId: 'plan',
    child: { declined: true, hard: null, helps: null, wants: null },
    lines: [line('cause'), line('measure')],
  };
  it.each<
    readonly [
      string,
      Partial<typeof typed>,
      Partial<typeof ground> | { caseState: 'removed' } | { planId: null },
      string,
    ]
  >([
    ['every cause and measure', {}, {}, 'ok'],
    ['one left out', { lines: [line('cause')] }, {}, 'review-line-missing'],
    ['one twice', { lines: [line('cause'), line('cause')] }, {}, 'review-line-missing'],
    ['one of another plan', { lines: [line('cause'), line('other')] }, {}, 'review-line-missing'],
    [
      'done without a word',
      { lines: [line('cause', { verdict: 'done' }), line('measure')] },
      {},
      'review-word-missing',
    ],
    ['before the placing', { on: day('2026-11-19') }, {}, 'review-day-outside'],
    ['ahead of today', { on: day('2027-01-02') }, {}, 'review-day-outside'],
    ['the plan was replaced meanwhile', { planId: 'former' }, {}, 'review-plan-changed'],
    ['no plan in force', {}, { planId: null }, 'review-plan-changed'],
    ['removed', {}, { caseState: 'removed' }, 'review-not-on-record'],
    ['the child was not asked', { child: { ...typed.child, declined: false } }, {}, 'child-words-missing'],
  ])('%s', (_name, over, at, ends) => {
    expect(reasonOf(checkReview({ ...typed, ...over }, { ...ground, ...at }, day('2027-01-01')))).toBe(ends);
  });
});

describe('the effect is told in facts', () => {
  const placed = { placedOn: day('2026-11-20'), on: day('2026-12-20') };
  it('as many days before the placing as since, lessons without good reason', () => {
    const all = [
      absence('2026-11-02', '2026-11-06', 20, 9),
      absence('2026-11-16', '2026-11-16', 6, 5),
      absence('2026-12-07', '2026-12-11', 4, 3),
      absence('2026-10-01', '2026-10-01', 6, 6),
    ];
    expect(effectOf(all, placed)).toEqual({ before: 14, since: 3, days: 31 });
  });
  it('nothing is said in the first week, or where nothing was recorded', () => {
    const all = [absence('2026-11-16', '2026-11-16', 6, 5), absence('2026-12-07', '2026-12-07', 0, 0)];
    expect(effectOf(all, { ...placed, on: day('2026-11-25') })).toBeNull();
    expect(effectOf(all.slice(0, 1), placed)).toBeNull();
    expect(effectOf(all, placed)).toEqual({ before: 5, since: 0, days: 31 });
  });
});

describe('clause 14: figures as they are', () => {
  const stored = { caseState: 'on-record' as const, absences: [absence('2026-11-16', '2026-11-20', 10, 4)] };
  it.each<readonly [string, Absence, string]>([
    ['a new day', absence('2026-11-23', '2026-11-23', 6, 6), 'ok'],
    ['the same week anew', absence('2026-11-16', '2026-11-20', 9, 4), 'ok'],
    ['a day of a week that stands', absence('2026-11-18', '2026-11-18', 1, 0), 'figures-overlap'],
    ['longer than a week', absence('2026-11-23', '2026-11-30', 1, 0), 'figures-day-wrong'],
    ['to come', absence('2026-12-02', '2026-12-02', 1, 0), 'figures-day-wrong'],
    ['more without reason than missed', absence('2026-11-23', '2026-11-23', 1, 2), 'figures-more-unexcused'],
  ])('%s', (_name, row, ends) => {
    expect(reasonOf(checkFigures([row], stored, day('2026-12-01')))).toBe(ends);
  });
  it('the same twice, a closed case, an entry undone already or not the last', () => {
    const row = absence('2026-11-23', '2026-11-23', 1, 0);
    expect(reasonOf(checkFigures([row, row], stored, day('2026-12-01')))).toBe('figures-twice');
    expect(reasonOf(checkFigures([row], { ...stored, caseState: 'removed' }, day('2026-12-01')))).toBe(
      'support-case-closed',
    );
    expect(reasonOf(mayUndoFigures({ undone: true, last: true }))).toBe('figures-undone');
    expect(reasonOf(mayUndoFigures({ undone: false, last: false }))).toBe('figures-not-last');
  });
});
