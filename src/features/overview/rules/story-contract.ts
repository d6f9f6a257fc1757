import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Names, Text } from '#kernel/pure/text.ts';

/** By what a reader narrows the story: decisions, help given, the family, the child's own words, papers. */
export const storyGroups = ['decisions', 'help', 'family', 'child', 'papers'] as const;
export const StoryGroup = z.enum(storyGroups);
export type StoryGroup = z.infer<typeof StoryGroup>;

const storyKinds = [
  'move',
  'appeal',
  'submission',
  'paper',
  'petition',
  'hearing',
  'commission',
  'measure',
  'windows',
  'contact',
  'observation',
  'review',
  'delivery',
  'said',
  'evidence',
  'words',
  'own-words',
] as const;

/** One thing that happened in a case. `code` is the verb, kind or outcome its sentence is made of. */
export const StoryEntry = z.object({
  id: z.string(),
  group: StoryGroup,
  kind: z.enum(storyKinds),
  on: PlainDate,
  code: z.string(),
  texts: z.array(Text),
  /** The short fact of an observation. */
  names: Names.nullable(),
  /** Who did or said it: a person of the school, or of the family. */
  byName: z.string().nullable(),
  endsOn: PlainDate.nullable(),
  /** Of a frequent measure in a month: how many times done, of how many marked. */
  done: z.number().nullable(),
  of: z.number().nullable(),
});
export type StoryEntry = z.infer<typeof StoryEntry>;

const Place = z.object({ on: PlainDate, id: z.string().max(120) });

export const storyOfCase = question({
  name: 'overview.story',
  summary: "Everything that happened in a case within reach, newest first, one page; the child's own words apart.",
  clause: 10,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({
    caseId: Id,
    groups: z.array(StoryGroup).max(storyGroups.length).default([]),
    after: Place.optional(),
    limit: z.number().int().min(1).max(100).default(40),
  }),
  output: z.object({
    today: PlainDate,
    pupilName: z.string(),
    mayPrint: z.boolean(),
    /** The latest of the child's own words, before anything others say; with the first page only. */
    childWords: z.array(StoryEntry),
    rows: z.array(StoryEntry),
    next: Place.nullable(),
  }),
});
