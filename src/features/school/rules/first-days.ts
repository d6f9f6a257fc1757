import { holidayRows, movedWorkingDaysOf } from '#kernel/pure/holidays-kz.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import { keptSource, shippedSources } from './shipped-sources.ts';

export type FirstDay = {
  readonly day: PlainDate;
  readonly kind: 'public' | 'religious' | 'moved' | 'working';
  readonly names: Names;
  readonly source: string;
  /** Expected, not confirmed by an order yet. */
  readonly estimate: boolean;
};

export const sources = {
  V: keptSource(shippedSources.publishedDays),
  U: keptSource(shippedSources.expectedDays),
} as const;

const workingNames: Names = { kk: 'Ауыстырылған жұмыс күні', ru: 'Перенесённый рабочий день' };

/** Days off and moved working days of these years for a school's week, each day once, in order. */
export function firstDays(years: readonly number[], week: 5 | 6): readonly FirstDay[] {
  const off = years.flatMap((year) =>
    holidayRows(year, week).map((row): FirstDay => ({
      day: row.date,
      kind: row.kind,
      names: { kk: row.name.kk, ru: row.name.ru },
      source: sources[row.source],
      estimate: row.source === 'U',
    })),
  );
  const working = years.flatMap((year) =>
    movedWorkingDaysOf(year).map((day): FirstDay => ({
      day,
      kind: 'working',
      names: workingNames,
      source: sources.V,
      estimate: false,
    })),
  );
  const byDay = new Map([...off, ...working].toReversed().map((one) => [one.day, one]));
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
