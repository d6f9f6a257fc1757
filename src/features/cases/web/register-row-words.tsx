import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { packFor } from '#features/procedure/web/packs.ts';
import { cases_web_after_the_fact, cases_web_repeat, cases_web_sealed_row } from '#messages';
import { shortDate } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { RegisterRow } from '../contract.ts';
import { groundsLine } from './ground-word.ts';

export type Row = z.infer<typeof RegisterRow>;

/** The way into the case: the child's name. */
export const CaseLink = ({ row }: { readonly row: Row }) => (
  <Link to="/cases/$caseId" params={{ caseId: row.id }} className="cs-name">
    {row.pupilName}
  </Link>
);

/** «№ 3 · 2026/27». */
export const numberOf = (row: Row): string =>
  `№ ${row.number} · ${row.schoolYear}/${String(row.schoolYear + 1).slice(2)}`;

/** The grounds in words; a sealed case keeps them to itself until it is opened with a reason (clause 21). */
export function groundsOf(row: Row): string {
  if (row.closedOn !== null && row.grounds.length === 0) return cases_web_sealed_row();
  const words = groundsLine(packFor(row.packId), row.grounds);
  return [
    words,
    ...(row.repeat ? [cases_web_repeat()] : []),
    ...(row.afterTheFact ? [cases_web_after_the_fact()] : []),
  ].join('; ');
}

/** A day, or a dash where there is none yet. */
export const dayOr = (day: PlainDate | null): string => (day === null ? '–' : shortDate(day));
