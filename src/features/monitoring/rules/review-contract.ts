import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

const touches = ['monitoring', 'overview'] as const;

/** What the child said, in their own words; all empty only where they did not wish to take part. */
export const ChildWordsBody = z.object({
  declined: z.boolean(),
  hard: Text.nullable(),
  helps: Text.nullable(),
  wants: Text.nullable(),
});
export type ChildWordsBody = z.infer<typeof ChildWordsBody>;

export const ChildWords = ChildWordsBody.extend({ id: Id, on: PlainDate, heardBy: z.string() });
export type ChildWords = z.infer<typeof ChildWords>;

/** What becomes of a cause or a measure of the plan in force. */
export const Verdict = z.enum(['continue', 'change', 'done']);
export type Verdict = z.infer<typeof Verdict>;
export const ReviewLine = z.object({
  about: z.enum(['cause', 'measure']),
  subjectId: Id,
  verdict: Verdict,
  word: Text.nullable(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** Where a review leads: the deed itself is done in its own room. */
export const LeadsTo = z.enum(['keep', 'revise', 'petition']);
export type LeadsTo = z.infer<typeof LeadsTo>;

/** Lessons missed without good reason in as many days before the placing as since, counted from what was recorded. */
export const Effect = z.object({
  before: z.number(),
  since: z.number(),
  days: z.number(),
});
export type Effect = z.infer<typeof Effect>;

export const Review = z.object({
  id: Id,
  on: PlainDate,
  childWords: ChildWords,
  family: Text.nullable(),
  specialists: Text.nullable(),
  lines: z.array(ReviewLine.extend({ words: Text })),
  effect: Effect.nullable(),
  leadsTo: LeadsTo,
  heldBy: z.string(),
});
export type Review = z.infer<typeof Review>;

export const writeChildWords = action({
  name: 'monitoring.write-child-words',
  summary:
    'Writes down what the child said of what is hard, what helps and what they want; or that they did not wish to.',
  clause: 15,
  may: everyStaffRole,
  input: ChildWordsBody.extend({ caseId: Id, on: PlainDate }),
  output: z.object({ childWordsId: Id }),
  touches,
});

export const holdReview = action({
  name: 'monitoring.hold-review',
  summary:
    'Records how the plan helps: the child first, then the family, the specialists, each cause and each measure.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({
    caseId: Id,
    planId: Id,
    on: PlainDate,
    child: ChildWordsBody,
    family: Text.nullable(),
    specialists: Text.nullable(),
    lines: z.array(ReviewLine).max(80),
    leadsTo: LeadsTo,
  }),
  output: z.object({ reviewId: Id }),
  touches,
});

export const reviews = question({
  name: 'monitoring.reviews',
  summary: 'Reviews of a case within reach, the child’s words, and what the next review goes through.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    today: PlainDate,
    dueOn: PlainDate.nullable(),
    mayWrite: z.boolean(),
    mayReview: z.boolean(),
    planId: Id.nullable(),
    /** Causes, then measures, of the plan in force. */
    subjects: z.array(z.object({ about: z.enum(['cause', 'measure']), subjectId: Id, words: Text })),
    effect: Effect.nullable(),
    childWords: z.array(ChildWords),
    reviews: z.array(Review),
  }),
});
