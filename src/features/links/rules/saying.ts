import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';
import { familyKinds, invitationKinds } from './family-said.ts';

/** What a form of a page may say. */
const SayingKind = z.enum([...invitationKinds, 'opinion', ...familyKinds]);
type SayingKind = z.infer<typeof SayingKind>;

/** Why a thing that is well said is not taken now. */
export const refusals = ['meeting-began', 'nothing-to-answer', 'plan-changed', 'said-too-often'] as const;

const inWords: readonly SayingKind[] = ['opinion', 'disagree', 'question', 'child-words'];
const ofPlan: readonly SayingKind[] = ['plan-received', 'agree', 'disagree'];

/** A question is nothing without its words, a word on the plan nothing without the plan. `once`: the token of the form. */
export const Saying = z
  .object({
    kind: SayingKind,
    words: Text.extend({ text: z.string().trim().max(4000) }).nullable(),
    once: Id,
    planId: Id.nullable(),
  })
  .refine(({ kind, words }) => !inWords.includes(kind) || (words !== null && words.text !== ''), { path: ['words'] })
  .refine(({ kind, planId }) => !ofPlan.includes(kind) || planId !== null, { path: ['planId'] });
export type Saying = z.infer<typeof Saying>;
