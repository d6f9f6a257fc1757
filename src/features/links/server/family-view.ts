import { sql } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { insideLink, type Visit } from './inside-link.ts';
import { LinkedBase, LinkedName, LinkedSchool } from './link-item.ts';

const FamilyView = LinkedBase.extend({ guardian: LinkedName, pupil: LinkedName.nullable() });
export type FamilyView = z.infer<typeof FamilyView>;

/** Clause 9: the invitation of a parent; the view is logged. Null: not this visit's. */
export const readFamilyView = (kernel: Kernel, visit: Visit): Promise<FamilyView | null> =>
  insideLink(kernel, visit, async ({ ask, logId, now }) => {
    const answer = await ask(sql`links_family_invitation(${logId}, ${now}, ${kernel.clock.today()})`);
    return answer === null ? null : FamilyView.parse(answer);
  });

const Openings = z.object({
  school: LinkedSchool,
  rows: z.array(z.object({ day: PlainDate, by: z.enum(['person', 'guest', 'family']), title: Names.nullable() })),
});
export type Openings = z.infer<typeof Openings>;

/** Who opened the child's file: days and posts. */
export const readOpenings = (kernel: Kernel, visit: Visit): Promise<Openings | null> =>
  insideLink(kernel, visit, async ({ ask, logId, now }) => {
    const answer = await ask(sql`links_family_openings(${logId}, ${now}, ${kernel.clock.today()})`);
    return answer === null ? null : Openings.parse(answer);
  });
