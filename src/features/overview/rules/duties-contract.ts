import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Duty, DutyKind } from '../contract.ts';

/** The last row of a page: those with danger stand before the calm ones, then the day, then what makes the row its own. */
export const DutyPlace = z.object({ calm: z.boolean(), day: PlainDate, key: z.string().max(500) });
export type DutyPlace = z.infer<typeof DutyPlace>;

export const dutiesOfKind = question({
  name: 'overview.duties',
  summary: 'All that waits of one kind, one page: My day shows the first of them.',
  clause: 10,
  may: wholeSchoolRoles,
  input: z.object({ kind: DutyKind, after: DutyPlace.nullable().default(null) }),
  output: z.object({ today: PlainDate, count: z.number(), duties: z.array(Duty), next: DutyPlace.nullable() }),
});

export const DutyCount = z.object({
  kind: DutyKind,
  count: z.number(),
  /** For the strip of My day: the days of the coming two weeks on which some of them fall due. */
  days: z.array(PlainDate),
});
export type DutyCount = z.infer<typeof DutyCount>;

export const dutyCounts = question({
  name: 'overview.duty-counts',
  summary: 'How many wait of each of these kinds, of which My day shows only a few.',
  clause: 10,
  may: wholeSchoolRoles,
  input: z.object({ kinds: z.array(DutyKind).max(50) }),
  output: z.object({ counts: z.array(DutyCount) }),
});
