import { sql } from 'kysely';
import { z } from 'zod';
import { receivedByLink } from '#features/council/server/public.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import { AnswerKind } from '../rules/link-view.ts';
import { insideLink, type Inside, type Visit } from './inside-link.ts';

/** What a form of a page may say; an opinion is nothing without its words. */
export const Saying = z
  .object({ kind: AnswerKind, words: Text.extend({ text: z.string().trim().max(4000) }).nullable() })
  .refine(({ kind, words }) => kind !== 'opinion' || (words !== null && words.text !== ''));
export type Saying = z.infer<typeof Saying>;

const Said = z.union([
  z.object({ refused: z.enum(['meeting-began', 'said-too-often']) }),
  z.object({
    schoolId: z.string(),
    linkId: z.string(),
    invitationId: z.string(),
    itemId: z.string(),
    caseId: z.string().nullable(),
    meetingId: z.string(),
  }),
]);
type Told = Exclude<z.infer<typeof Said>, { refused: string }>;

export type SaidOutcome = 'said' | 'meeting-began' | 'said-too-often';

/** The opinion of a guest or the answer of parents, with its line in the trail. Null: not this visit's. */
export const sayByLink = (kernel: Kernel, visit: Visit, saying: Saying): Promise<SaidOutcome | null> =>
  insideLink(kernel, visit, async (inside) => {
    const words = saying.words === null || saying.words.text === '' ? null : JSON.stringify(saying.words);
    const answer = await inside.ask(
      sql`links_say(${newId(inside.now.getTime())}, ${saying.kind}, ${words}::jsonb, ${inside.now}, ${kernel.clock.today()})`,
    );
    if (answer === null) return null;
    const said = Said.parse(answer);
    if ('refused' in said) return said.refused;
    await record(kernel, inside, saying, said);
    return 'said';
  });

/** In the same transaction, now inside the school: the delivery, the trail, the open windows. Nobody signed in did it. */
async function record(kernel: Kernel, { db, kind }: Inside, saying: Saying, told: Told): Promise<void> {
  await enterSchool(db, told.schoolId);
  const tx = txOf(kernel, db, told.schoolId);
  await receivedByLink(tx, told.invitationId);
  const touches = ['links', 'council', 'overview'];
  await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId: told.schoolId, touches })})`.execute(db);
  const about = { kind: 'link', id: told.linkId, caseId: told.caseId, meetingId: told.meetingId };
  await writeTrail(tx, null, [{ verb: 'links.say', clause: kind === 'family' ? 9 : 8, about, text: saying }]);
}
