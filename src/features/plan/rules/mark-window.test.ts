import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { markWindow, type WindowSaid, type WindowToMark } from './mark-window.ts';
import type { StudyCalendar } from './study-days.ts';

const calendar: StudyCalendar = { week: 5, daysOff: new Set(), workingDays: new Set(), years: [] };
const today = plainDate('2026-11-25');
const measure: WindowToMark = {
  frequency: 'weekly',
  startsOn: plainDate('2026-11-02'),
  dueOn: plainDate('2026-12-18'),
  planState: 'approved',
  caseState: 'on-record',
  responsibleIds: ['teacher'],
  marks: [],
};
const said: WindowSaid = {
  on: plainDate('2026-11-16'),
  outcome: 'done',
  doneOn: plainDate('2026-11-18'),
  words: null,
};
const why = (over: Partial<WindowToMark>, change: Partial<WindowSaid> = {}, personId = 'teacher') => {
  const answer = markWindow(
    { ...measure, ...over },
    { personId, wholeSchool: false },
    { ...said, ...change },
    { calendar, today },
  );
  return answer.ok ? 'ok' : answer.refusal.reason;
};

describe('clause 15: each window of a frequent measure is marked by whoever answers for it', () => {
  it('done needs no words, not done says why', () => {
    expect(why({})).toBe('ok');
    expect(why({}, { outcome: 'not-done' })).toBe('measure-result-missing');
    expect(why({}, { outcome: 'not-done', words: { lang: 'ru', text: ' ' } })).toBe('measure-result-missing');
    expect(why({}, { outcome: 'not-done', words: { lang: 'ru', text: 'Болел' } })).toBe('ok');
  });
  it('by nobody else, and only while the plan is in force', () => {
    expect(why({}, {}, 'stranger')).toBe('measure-not-yours');
    expect(why({ planState: 'replaced' })).toBe('measure-plan-not-in-force');
    expect(why({ caseState: 'removed' })).toBe('measure-plan-not-in-force');
  });
  it('a window that is not there, or has not begun, is not marked', () => {
    expect(why({}, { on: plainDate('2026-11-17') })).toBe('measure-window-unknown');
    expect(why({}, { on: plainDate('2026-11-30'), doneOn: today })).toBe('measure-window-ahead');
    expect(why({ marks: [{ on: plainDate('2026-11-17') }] }, { on: plainDate('2026-11-17') })).toBe('ok');
  });
  it.each([
    ['2026-11-15', 'measure-day-outside'],
    ['2026-11-16', 'ok'],
    ['2026-11-25', 'ok'],
    ['2026-11-26', 'measure-day-outside'],
  ])('done on %s: %s', (doneOn, answer) => {
    expect(why({}, { doneOn: plainDate(doneOn) })).toBe(answer);
  });
});
