import { z } from 'zod';
import { Ground } from '#features/cases/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

/** The submission with the grounds it names. */
export const SubmissionView = z.object({
  id: Id,
  caseId: Id,
  number: z.number(),
  submittedOn: PlainDate,
  authorId: Id,
  authorName: z.string(),
  grounds: z.array(Ground),
  reasons: Text,
  priorMeasures: Text.nullable(),
  classTeacherOpinion: Text.nullable(),
  proposal: Text.nullable(),
  responsibleId: Id,
  responsibleName: z.string(),
  version: z.number(),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

/** A ground that came to an open case with a joined appeal. */
export const AddedGround = Ground.extend({ happenedOn: PlainDate.nullable(), addedOn: PlainDate });
export type AddedGround = z.infer<typeof AddedGround>;
