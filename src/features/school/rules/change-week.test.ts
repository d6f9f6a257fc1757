import { describe, expect, it } from 'vitest';
import { plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { changeWeek, type StoredDay } from './change-week.ts';
import { firstDays } from './first-days.ts';

const today = plainDate('2027-01-11');
const dropped = (days: readonly StoredDay[], from: 5 | 6, to: 5 | 6, on: PlainDate = today) =>
  changeWeek(days, { from, to }, on).dropped;
const added = (days: readonly StoredDay[], from: 5 | 6, to: 5 | 6, on: PlainDate = today) =>
  changeWeek(days, { from, to }, on).added.map(({ date }) => date);

/** 2027 by hand: 21 March and 9 May are Sundays, 1 May is a Saturday; 20 March to 23 March hold Nauryz. */
describe('days off in lieu follow the school week', () => {
  it('a Saturday school works on Saturday: what stood in for a Saturday holiday goes', () => {
    expect(dropped(firstDays([2027], 5), 5, 6)).toEqual(['2027-05-03']);
    expect(added(firstDays([2027], 5), 5, 6)).toEqual([]);
  });
  it('back to five days: the Monday after the first of May is off again', () => {
    expect(added(firstDays([2027], 6), 6, 5)).toEqual(['2027-05-03']);
    expect(dropped(firstDays([2027], 6), 6, 5)).toEqual([]);
  });
  it('there and back is nothing', () => {
    const five: StoredDay[] = [...firstDays([2027], 5)];
    const turn = (days: readonly StoredDay[], from: 5 | 6, to: 5 | 6): StoredDay[] => {
      const change = changeWeek(days, { from, to }, today);
      const kept = days.filter(({ day }) => !change.dropped.includes(day));
      return [...kept, ...change.added.map(({ date, kind }) => ({ day: date, kind }))];
    };
    const dates = (days: readonly StoredDay[]) => days.map(({ day, kind }) => `${day} ${kind}`).toSorted();
    expect(dates(turn(turn(five, 5, 6), 6, 5))).toEqual(dates(five));
  });
  it('what is past stays', () => {
    expect(dropped(firstDays([2027], 5), 5, 6, plainDate('2027-05-04'))).toEqual([]);
    expect(added(firstDays([2027], 6), 6, 5, plainDate('2027-05-04'))).toEqual([]);
  });
  it('a day the school moved by hand stays, and a holiday it added counts', () => {
    const byHand: StoredDay = { day: plainDate('2027-04-30'), kind: 'moved' };
    expect(dropped([...firstDays([2027], 5), byHand], 5, 6)).toEqual(['2027-05-03']);
    const saturday: StoredDay = { day: plainDate('2027-10-02'), kind: 'public' };
    expect(added([...firstDays([2027], 6), saturday], 6, 5)).toEqual(['2027-05-03', '2027-10-04']);
  });
  it('a published list is taken as it is: 2026', () => {
    const before = plainDate('2026-01-12');
    expect(dropped(firstDays([2026], 5), 5, 6, before)).toEqual(['2026-03-25', '2026-05-11']);
    expect(added(firstDays([2026], 6), 6, 5, before)).toEqual(['2026-03-25', '2026-05-11']);
  });
});
