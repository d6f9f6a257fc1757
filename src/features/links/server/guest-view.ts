import { sql } from 'kysely';
import { z } from 'zod';
import { PaperKind } from '#features/dossier/rules/paper-kind.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { Text } from '#kernel/pure/text.ts';
import { insideLink, type Visit } from './inside-link.ts';
import { LinkedBase, LinkedName } from './link-item.ts';

const GuestView = LinkedBase.extend({
  pupil: LinkedName.extend({ className: z.string().nullable() }).nullable(),
  grounds: z.array(z.object({ code: z.string(), facts: Text })),
  papers: z.array(z.object({ id: z.string(), kind: PaperKind, scans: z.number() })),
});
export type GuestView = z.infer<typeof GuestView>;

/** Clause 8: what an invited specialist sees of their one question; the view is logged. Null: not this visit's. */
export const readGuestView = (kernel: Kernel, visit: Visit): Promise<GuestView | null> =>
  insideLink(kernel, visit, async ({ ask, logId, now }) => {
    const answer = await ask(sql`links_guest_item(${logId}, ${now}, ${kernel.clock.today()})`);
    return answer === null ? null : GuestView.parse(answer);
  });
