import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';

/** `author`: of the appeal the case began with. */
export const TieKind = z.enum(['relative', 'author', 'other']);
export type TieKind = z.infer<typeof TieKind>;

/** A member tied to a question: they abstain. */
export const Tie = z.object({
  personId: Id,
  name: z.string(),
  kind: TieKind,
  /** The child's representative they are, or are related to. */
  guardian: z.string().nullable(),
  /** Said by a person; the others are known. */
  said: z.boolean(),
});
export type Tie = z.infer<typeof Tie>;
