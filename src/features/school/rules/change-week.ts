import { lieuRows, movedRows, type HolidayRow } from '#kernel/pure/holidays-kz.ts';
import { yearOf, type PlainDate } from '#kernel/pure/plain-date.ts';

type Week = 5 | 6;
export type StoredDay = { readonly day: PlainDate; readonly kind: 'public' | 'religious' | 'moved' | 'working' };
export type WeekChange = { readonly dropped: readonly PlainDate[]; readonly added: readonly HolidayRow[] };

/**
 * Days off in lieu follow the week: a holiday on a day off makes the next working day off (Labour code), and which day is off
 * depends on the week. From today on, by the holidays the school keeps; days the school or an order moved by hand stay.
 */
export function changeWeek(
  days: readonly StoredDay[],
  week: { readonly from: Week; readonly to: Week },
  today: PlainDate,
): WeekChange {
  const before = new Set(lieuOf(days, week.from).map(({ date }) => date));
  const after = lieuOf(days, week.to);
  const stays = new Set(after.map(({ date }) => date));
  const known = new Set(days.map(({ day }) => day));
  const dropped = days
    .filter(({ day, kind }) => kind === 'moved' && day >= today && before.has(day) && !stays.has(day))
    .map(({ day }) => day);
  return { dropped, added: after.filter(({ date }) => date >= today && !known.has(date)) };
}

function lieuOf(days: readonly StoredDay[], week: Week): readonly HolidayRow[] {
  const holidays = days.flatMap(({ day, kind }) =>
    kind === 'public' || kind === 'religious' ? [{ date: day, kind }] : [],
  );
  const years = [...new Set(holidays.map(({ date }) => yearOf(date)))];
  return years.flatMap((year) => {
    const byOrder = new Set(movedRows(year).map(({ date }) => date));
    const ofYear = holidays.filter(({ date }) => yearOf(date) === year);
    return lieuRows(year, week, ofYear).filter(({ date }) => !byOrder.has(date));
  });
}
