import { sql } from 'kysely';
import { z } from 'zod';
import { receivedByLink } from '#features/council/server/public.ts';
import { deliverByLink } from '#features/plan/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import { refusals, type Saying } from '../rules/saying.ts';
import { clauseOf } from '../rules/family-said.ts';
import { insideLink, type Inside, type Visit } from './inside-link.ts';

const Said = z.union([
  z.object({ refused: z.enum(refusals) }),
  z.object({ repeated: z.literal(true) }),
  z.object({
    schoolId: z.string(),
    linkId: z.string(),
    guardianId: z.string().nullable(),
    caseId: z.string().nullable(),
    planId: z.string().nullable(),
    invitationId: z.string().nullable(),
    meetingId: z.string().nullable(),
  }),
]);
type Told = Extract<z.infer<typeof Said>, { linkId: string }>;

export type SaidOutcome = 'said' | (typeof refusals)[number];

/**
 * What a form of a page says: the opinion of a guest, or a family's word, with its line in the trail. Sent twice it is
 * said once. Null: not this visit's.
 */
export const sayByLink = (kernel: Kernel, visit: Visit, saying: Saying): Promise<SaidOutcome | null> =>
  insideLink(kernel, visit, async (inside) => {
    const words = saying.words === null || saying.words.text === '' ? null : JSON.stringify(saying.words);
    const answer = await inside.ask(
      sql`links_say(${newId(inside.now.getTime())}, ${saying.once}, ${saying.kind}, ${words}::jsonb, ${saying.planId}::uuid,
        ${inside.now}, ${kernel.clock.today()})`,
    );
    if (answer === null) return null;
    const said = Said.parse(answer);
    if ('refused' in said) return said.refused;
    if ('linkId' in said) await record(kernel, inside, saying, said);
    return 'said';
  });

/** In the same transaction, now inside the school: the delivery, the trail, the open windows. Nobody signed in did it. */
async function record(kernel: Kernel, { db, kind }: Inside, saying: Saying, told: Told): Promise<void> {
  await enterSchool(db, told.schoolId);
  const tx = txOf(kernel, db, told.schoolId);
  const { linkId: id, caseId, planId, guardianId, invitationId, meetingId } = told;
  if (invitationId !== null) await receivedByLink(tx, invitationId);
  if (saying.kind === 'plan-received' && planId !== null && caseId !== null && guardianId !== null)
    await deliverByLink(tx, { planId, caseId, guardianId });
  const touches = ['links', 'council', 'plan', 'overview'];
  await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId: told.schoolId, touches })})`.execute(db);
  const { once: _, ...text } = saying;
  const about = { kind: 'link', id, caseId, ...(meetingId === null ? {} : { meetingId }) };
  const verb = invitationId === null ? 'links.family-say' : 'links.say';
  await writeTrail(tx, null, [{ verb, clause: clauseOf(kind, saying.kind), about, text }, ...tx.notes]);
}
