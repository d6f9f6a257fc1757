import { addDays, type PlainDate, plainDate, plainDateOf, weekday, yearOf } from './plain-date.ts';
import type { Words } from './text.ts';
import type { WorkCalendar } from './working-days.ts';

export type HolidayRow = {
  readonly date: PlainDate;
  readonly name: Words;
  readonly kind: 'public' | 'religious' | 'moved';
  /** V: verified in a published source; U: expected, for the school to confirm. */
  readonly source: 'V' | 'U';
};

type FixedHoliday = {
  readonly month: number;
  readonly days: readonly number[];
  readonly kind: 'public' | 'religious';
  readonly name: Words;
  readonly fromYear?: number;
  readonly untilYear?: number;
};

const fixedHolidays: readonly FixedHoliday[] = [
  { month: 1, days: [1, 2], kind: 'public', name: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' } },
  {
    month: 1,
    days: [7],
    kind: 'religious',
    name: { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' },
  },
  {
    month: 3,
    days: [8],
    kind: 'public',
    name: { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: "International Women's Day" },
  },
  {
    month: 3,
    days: [15],
    kind: 'public',
    name: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
    fromYear: 2027,
  },
  { month: 3, days: [21, 22, 23], kind: 'public', name: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' } },
  {
    month: 5,
    days: [1],
    kind: 'public',
    name: { kk: 'Қазақстан халқының бірлігі мерекесі', ru: 'Праздник единства народа Казахстана', en: 'Unity Day' },
  },
  {
    month: 5,
    days: [7],
    kind: 'public',
    name: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' },
  },
  { month: 5, days: [9], kind: 'public', name: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' } },
  { month: 7, days: [6], kind: 'public', name: { kk: 'Елорда күні', ru: 'День столицы', en: 'Capital City Day' } },
  {
    month: 8,
    days: [30],
    kind: 'public',
    name: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
    untilYear: 2025,
  },
  { month: 10, days: [25], kind: 'public', name: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' } },
  {
    month: 12,
    days: [16],
    kind: 'public',
    name: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
  },
];

const kurbanAit: Words = {
  kk: 'Құрбан айттың бірінші күні',
  ru: 'Первый день Курбан-айта',
  en: 'First day of Kurban Ait',
};
const dayInLieu: Words = { kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной день', en: 'Day off in lieu' };

/** The lunar year moves it: known per year only. */
const kurbanAitDays = [
  { date: plainDate('2025-06-06'), source: 'U' },
  { date: plainDate('2026-05-27'), source: 'V' },
  { date: plainDate('2027-05-16'), source: 'U' },
] as const;

/** Days off in lieu as published; where a year is listed they replace the rule. The list of 2026 follows it exactly. */
const publishedInLieu = [
  { year: 2026, week: 5, days: ['2026-03-09', '2026-03-24', '2026-03-25', '2026-05-11', '2026-10-26'] },
  { year: 2026, week: 6, days: ['2026-03-09', '2026-03-24', '2026-10-26'] },
] as const;

/** Moves by order of the minister of labour: the Sunday was worked instead of the Friday. */
const movedByOrder = [{ off: plainDate('2025-01-03'), working: plainDate('2025-01-05') }] as const;

/** Holidays on a list checked against a publication. */
const verifiedYears: ReadonlySet<number> = new Set([2025, 2026, 2027]);

/** Every holiday and every day off in lieu of a year, in order; complete for 2025-2027, elsewhere without Kurban Ait. */
export function holidayRows(year: number, week: 5 | 6 = 5): readonly HolidayRow[] {
  const holidays = [...fixedRows(year), ...kurbanAitRows(year)];
  const rows = [...holidays, ...lieuRows(year, week, holidays), ...movedRows(year)];
  return rows.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days off of a year besides the school's weekend, in order, each once. */
export function holidaysOf(year: number, week: 5 | 6): readonly PlainDate[] {
  return [...new Set(holidayRows(year, week).map((row) => row.date))];
}

/** Weekend days that were moved to be working. */
export function movedWorkingDaysOf(year: number): readonly PlainDate[] {
  return movedByOrder.filter((move) => yearOf(move.working) === year).map((move) => move.working);
}

/** The public calendar of several years; a school may change it. */
export function publicCalendar(years: readonly number[], week: 5 | 6): WorkCalendar {
  return {
    week,
    daysOff: new Set(years.flatMap((year) => holidaysOf(year, week))),
    workingDays: new Set(years.flatMap((year) => movedWorkingDaysOf(year))),
  };
}

function fixedRows(year: number): HolidayRow[] {
  const source = verifiedYears.has(year) ? 'V' : 'U';
  return fixedHolidays
    .filter(({ fromYear = year, untilYear = year }) => year >= fromYear && year <= untilYear)
    .flatMap(({ month, days, kind, name }) =>
      days.map((day) => ({ date: plainDateOf(year, month, day), name, kind, source })),
    );
}

function kurbanAitRows(year: number): HolidayRow[] {
  return kurbanAitDays
    .filter((day) => yearOf(day.date) === year)
    .map(({ date, source }) => ({ date, name: kurbanAit, kind: 'religious', source }));
}

/** Days off in lieu of a year's holidays for a week of five or six days: the published list, else by the rule. */
export function lieuRows(
  year: number,
  week: 5 | 6,
  holidays: readonly Pick<HolidayRow, 'date' | 'kind'>[],
): readonly HolidayRow[] {
  const published = publishedInLieu.find((list) => list.year === year && list.week === week);
  const days = published?.days.map((day) => plainDate(day)) ?? daysInLieu(holidays, week);
  const source = published === undefined ? 'U' : 'V';
  return days.map((date) => ({ date, name: dayInLieu, kind: 'moved', source }));
}

/** Days off made so by an order that moved a working day. */
export function movedRows(year: number): readonly HolidayRow[] {
  return movedByOrder
    .filter((move) => yearOf(move.off) === year)
    .map((move) => ({ date: move.off, name: dayInLieu, kind: 'moved', source: 'V' }));
}

/** Labour code: a public holiday on a day off makes the next working day off; a religious one does not move. */
export function daysInLieu(holidays: readonly Pick<HolidayRow, 'date' | 'kind'>[], week: 5 | 6): readonly PlainDate[] {
  const taken = new Set(holidays.map((row) => row.date));
  const inLieu: PlainDate[] = [];
  const onDayOff = holidays.filter((row) => row.kind === 'public' && weekday(row.date) > week);
  for (const { date } of onDayOff) {
    let next = addDays(date, 1);
    while (weekday(next) > week || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    inLieu.push(next);
  }
  return inLieu;
}
