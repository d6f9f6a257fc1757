import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { cases_web_repeat, cases_web_sealed_row } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import type { RegisterRow } from '../contract.ts';
import { groundWord } from './ground-word.ts';

export type Row = z.infer<typeof RegisterRow>;

/** The way into the case: the child's name. */
export const CaseLink = ({ row }: { readonly row: Row }) => (
  <Link to="/cases/$caseId" params={{ caseId: row.id }} className="cs-name">
    {row.pupilName}
  </Link>
);

/** «№ 3 · 2026/27». */
export const numberOf = (row: Row): string => `№ ${row.number} · ${row.schoolYear}/${String(row.schoolYear + 1).slice(2)}`;

/** The grounds in words; a sealed case keeps them to itself until it is opened with a reason (clause 21). */
export function groundsOf(row: Row): string {
  if (row.closedOn !== null && row.grounds.length === 0) return cases_web_sealed_row();
  const words = row.grounds.map((code, at) => (at === 0 ? groundWord(order61, code) : lower(groundWord(order61, code))));
  return row.repeat ? [...words, cases_web_repeat()].join('; ') : words.join('; ');
}

const lower = (words: string): string => words.charAt(0).toLocaleLowerCase(getLanguage()) + words.slice(1);

/** A day, or a dash where there is none yet. */
export const dayOr = (day: string | null): string => (day === null ? '–' : longDay(day));
