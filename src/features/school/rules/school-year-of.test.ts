import { expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { schoolYearOf } from './school-year-of.ts';

it.each([
  ['2026-07-31', 2025],
  ['2026-08-01', 2026],
  ['2026-09-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-05-25', 2026],
])('%s belongs to the school year of September %i', (day, year) => {
  expect(schoolYearOf(plainDate(day))).toBe(year);
});
