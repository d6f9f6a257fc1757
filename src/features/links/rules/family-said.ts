import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';

/** What a family says of the case through its link, besides the answer to an invitation (clauses 9, 14, 17). */
export const familyKinds = ['plan-received', 'agree', 'disagree', 'question', 'refuse-help', 'child-words'] as const;

/** The answer to an invitation (clause 9). */
export const invitationKinds = ['coming', 'cannot', 'other-time'] as const;

/** One thing said by one guardian, for the rooms below too. */
export const FamilySaid = z.object({
  id: Id,
  kind: z.enum([...familyKinds, ...invitationKinds]),
  words: Text.nullable(),
  saidAt: z.string(),
  guardianId: Id,
  guardianName: z.string(),
});
export type FamilySaid = z.infer<typeof FamilySaid>;

/** What waits for the school's word. */
const asking: readonly string[] = ['disagree', 'question', 'refuse-help'];

/** A question, a disagreement, a refusal of help is answered; the rest is only taken note of. */
export const wantsReply = (kind: FamilySaid['kind']): boolean => asking.includes(kind);

const clauses: Readonly<Record<string, number>> = {
  'plan-received': 14,
  agree: 14,
  disagree: 14,
  'refuse-help': 17,
};

/** Under which clause a thing said stands: a guest's opinion 8, the plan 14, a refusal 17, else the parents' part 9. */
export const clauseOf = (whose: 'guest' | 'family', kind: string): number =>
  whose === 'guest' ? 8 : (clauses[kind] ?? 9);
