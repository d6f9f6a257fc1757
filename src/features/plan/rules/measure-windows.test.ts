import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { frequencies, type WindowMark } from './measure-shapes.ts';
import { windowsWords } from './measure-words.ts';
import { measureWindows, progressOf, windowsWithState } from './measure-windows.ts';
import { isStudyDay, type StudyCalendar } from './study-days.ts';
import { weekOf } from './week-of.ts';

const day = (text: string): PlainDate => plainDate(text);
const span = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });

/** Five days a week; autumn break 26 October to 1 November, winter break from 29 December; 16 December is a holiday. */
const calendar: StudyCalendar = {
  week: 5,
  daysOff: new Set(['2026-12-16']),
  workingDays: new Set(),
  years: [
    {
      ...span('2026-09-01', '2027-05-25'),
      breaks: [span('2026-10-26', '2026-11-01'), span('2026-12-29', '2027-01-07')],
    },
  ],
};
const often = (frequency: (typeof frequencies)[number], startsOn: string, dueOn: string) => ({
  frequency,
  startsOn: day(startsOn),
  dueOn: day(dueOn),
});
const shown = (measure: ReturnType<typeof often>) =>
  measureWindows(measure, calendar).map(({ on, from, to }) => [on, from, to]);
const mark = (on: string, outcome: WindowMark['outcome']): WindowMark => ({
  on: day(on),
  outcome,
  doneOn: day(on),
  words: null,
  fileIds: [],
  markedByName: null,
  version: 1,
});

describe('clause 15: a frequency is due once in each of its periods, on study days', () => {
  it('weekly from a Wednesday: the first week begins on that day; the week of the break brings nothing', () => {
    expect(shown(often('weekly', '2026-10-14', '2026-11-10'))).toEqual([
      ['2026-10-12', '2026-10-14', '2026-10-16'],
      ['2026-10-19', '2026-10-19', '2026-10-23'],
      ['2026-11-02', '2026-11-02', '2026-11-06'],
      ['2026-11-09', '2026-11-09', '2026-11-10'],
    ]);
  });
  it('daily: study days only, neither Saturday nor the holiday', () => {
    expect(shown(often('daily', '2026-12-11', '2026-12-18')).map(([on]) => on)).toEqual([
      '2026-12-11',
      '2026-12-14',
      '2026-12-15',
      '2026-12-17',
      '2026-12-18',
    ]);
  });
  it('twice a month: from the 1st and from the 16th', () => {
    expect(shown(often('twice-a-month', '2026-11-10', '2026-12-31'))).toEqual([
      ['2026-11-01', '2026-11-10', '2026-11-13'],
      ['2026-11-16', '2026-11-16', '2026-11-30'],
      ['2026-12-01', '2026-12-01', '2026-12-15'],
      ['2026-12-16', '2026-12-17', '2026-12-28'],
    ]);
  });
  it('monthly: a month whose days are all in the break brings nothing', () => {
    expect(shown(often('monthly', '2026-12-29', '2027-02-10'))).toEqual([
      ['2027-01-01', '2027-01-08', '2027-01-29'],
      ['2027-02-01', '2027-02-01', '2027-02-10'],
    ]);
  });
  it('summer brings nothing; where no year is set, the week alone decides', () => {
    expect(shown(often('weekly', '2027-05-24', '2027-06-30'))).toEqual([['2027-05-24', '2027-05-24', '2027-05-25']]);
    expect(isStudyDay(day('2027-06-01'), { ...calendar, years: [] })).toBe(true);
    expect(isStudyDay(day('2027-06-05'), { ...calendar, years: [] })).toBe(false);
  });
  it('one due day, or days not set, is no frequency', () => {
    expect(measureWindows({ frequency: null, startsOn: null, dueOn: day('2026-12-01') }, calendar)).toEqual([]);
    expect(measureWindows({ frequency: 'weekly', startsOn: null, dueOn: day('2026-12-01') }, calendar)).toEqual([]);
    expect(
      measureWindows({ frequency: 'weekly', startsOn: day('2026-12-02'), dueOn: day('2026-12-01') }, calendar),
    ).toEqual([]);
  });
});

describe('clause 15: what stands of each window', () => {
  const weekly = often('weekly', '2026-11-02', '2026-11-27');
  const marks = [mark('2026-11-02', 'done'), mark('2026-11-09', 'not-done')];
  const on = (today: string, over: object = {}) => ({
    ...weekly,
    marks,
    outcome: null,
    doneOn: null,
    ...over,
    today: day(today),
  });

  it('done, not done, missed, now, ahead', () => {
    const { today, ...measure } = on('2026-11-23');
    expect(windowsWithState(measure, calendar, today).map(({ state }) => state)).toEqual([
      'done',
      'not-done',
      'missed',
      'now',
    ]);
    expect(progressOf(measure, calendar, today)).toEqual({ done: 1, notDone: 1, missed: 1, past: 3, total: 4 });
  });
  it('its last day belongs to the window', () => {
    const { today, ...measure } = on('2026-11-20');
    expect(windowsWithState(measure, calendar, today).map(({ state }) => state)).toEqual([
      'done',
      'not-done',
      'now',
      'ahead',
    ]);
  });
  it('a measure brought to its end is due no more; what was marked stays', () => {
    const { today, ...measure } = on('2026-11-27', { outcome: 'done', doneOn: day('2026-11-10') });
    expect(windowsWithState(measure, calendar, today).map(({ state }) => state)).toEqual(['done', 'not-done']);
  });
  it('a mark stays when its week becomes a week without lessons', () => {
    const { today, ...measure } = on('2026-11-27');
    const [year] = calendar.years;
    if (year === undefined) throw new Error('no year');
    const quarantine = { ...calendar, years: [{ ...year, breaks: [span('2026-11-02', '2026-11-08')] }] };
    expect(progressOf(measure, quarantine, today)).toMatchObject({ done: 1, notDone: 1, total: 4 });
  });
  it('of the week of whoever answers: late first, then what is due by Sunday', () => {
    const { today, ...measure } = on('2026-11-23');
    expect(weekOf(measure, calendar, today)).toMatchObject({ when: 'overdue', missed: 1, now: { on: '2026-11-23' } });
    const clean = { ...measure, marks: [...marks, mark('2026-11-16', 'done')] };
    expect(weekOf(clean, calendar, today).when).toBe('this-week');
    const dated = { ...measure, frequency: null, startsOn: null, marks: [] };
    expect(weekOf({ ...dated, dueOn: day('2026-11-29') }, calendar, today).when).toBe('this-week');
    expect(weekOf({ ...dated, dueOn: day('2026-11-30') }, calendar, today).when).toBe('later');
    expect(weekOf({ ...dated, dueOn: day('2026-11-22') }, calendar, today).when).toBe('overdue');
  });
});

describe('clause 15: the count on the paper', () => {
  const progress = (done: number, notDone: number, missed: number) => ({
    done,
    notDone,
    missed,
    past: done + notDone + missed,
    total: 12,
  });
  it.each([
    [progress(6, 0, 2), 'выполнено раз: 6 из 8', 'орындалғаны: 6/8'],
    [progress(0, 1, 0), 'выполнено раз: 0 из 1', 'орындалғаны: 0/1'],
    [progress(0, 0, 5), '', ''],
    [null, '', ''],
  ])('of %j reads «%s»; while nobody has marked anything the cell is left to fill by hand', (counted, ru, kk) => {
    expect(windowsWords(counted, 'ru')).toBe(ru);
    expect(windowsWords(counted, 'kk')).toBe(kk);
  });
});

describe('windows of any measure', () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-08-15'), n));
  const anyMeasure = fc.tuple(fc.constantFrom(...frequencies), anyDay, anyDay);

  it('lie within its days, follow each other without touching, begin and end on study days', () => {
    fc.assert(
      fc.property(anyMeasure, ([frequency, a, b]) => {
        const [startsOn, dueOn] = a <= b ? [a, b] : [b, a];
        const windows = measureWindows({ frequency, startsOn, dueOn }, calendar);
        let last = addDays(startsOn, -1);
        for (const { from, to, on } of windows) {
          expect(from > last && from <= to && to <= dueOn && on <= from).toBe(true);
          expect(isStudyDay(from, calendar) && isStudyDay(to, calendar)).toBe(true);
          last = to;
        }
      }),
    );
  });
  it('hold every study day between first and last day, and nothing is named twice', () => {
    fc.assert(
      fc.property(anyMeasure, ([frequency, a, b]) => {
        const [startsOn, dueOn] = a <= b ? [a, b] : [b, a];
        const windows = measureWindows({ frequency, startsOn, dueOn }, calendar);
        expect(new Set(windows.map(({ on }) => on)).size).toBe(windows.length);
        for (let at = startsOn; at <= dueOn; at = addDays(at, 1)) {
          if (!isStudyDay(at, calendar)) continue;
          expect(windows.filter(({ from, to }) => at >= from && at <= to)).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
