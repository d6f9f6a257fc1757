import { type PlainDate, plainDate } from '#kernel/pure/plain-date.ts';
import { keptSource, shippedSources } from './shipped-sources.ts';

type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };
export type FirstYear = Span & {
  readonly schoolYear: number;
  readonly breaks: readonly Span[];
  readonly source: string;
  /** Not confirmed by an order yet. */
  readonly estimate: boolean;
};

const span = (startsOn: string, endsOn: string): Span => ({ startsOn: plainDate(startsOn), endsOn: plainDate(endsOn) });
const published = keptSource(shippedSources.publishedYear);
const toConfirm = keptSource(shippedSources.expectedYear);

/** School years a new school starts with: dates are set anew each year by an order, so the school may change them. */
export const firstYears: readonly FirstYear[] = [
  {
    schoolYear: 2025,
    ...span('2025-09-01', '2026-05-25'),
    source: published,
    estimate: false,
    breaks: [span('2025-10-27', '2025-11-02'), span('2025-12-29', '2026-01-07'), span('2026-03-19', '2026-03-29')],
  },
  {
    schoolYear: 2026,
    ...span('2026-09-01', '2027-05-25'),
    source: toConfirm,
    estimate: true,
    breaks: [span('2026-10-26', '2026-11-01'), span('2026-12-28', '2027-01-07'), span('2027-03-19', '2027-03-29')],
  },
  {
    schoolYear: 2027,
    ...span('2027-09-01', '2028-05-25'),
    source: toConfirm,
    estimate: true,
    breaks: [span('2027-10-25', '2027-10-31'), span('2027-12-27', '2028-01-07'), span('2028-03-18', '2028-03-28')],
  },
];
