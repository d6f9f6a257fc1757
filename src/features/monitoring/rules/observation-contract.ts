import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Names, Text } from '#kernel/pure/text.ts';

const touches = ['monitoring'] as const;
const Phrase = z.string().trim().min(2).max(80);

/** A short fact in the words it had on that day; of the school's own there is no English. */
export const PhraseNames = Names.extend({ en: z.string().min(1).optional() });
export type PhraseNames = z.infer<typeof PhraseNames>;

/** The code of a phrase every school has, or the id of the school's own. */
const PhraseId = z.string().min(1).max(40);

export const Observation = z.object({
  id: Id,
  on: PlainDate,
  phrase: PhraseNames,
  words: Text.nullable(),
  authorId: Id,
  byName: z.string(),
});
export type Observation = z.infer<typeof Observation>;

export const observe = action({
  name: 'monitoring.observe',
  summary:
    'Notes a short fact about a child the caller helps: the class teacher, or whoever has a measure of the plan.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ pupilId: Id, on: PlainDate, phrase: PhraseId, words: Text.nullable() }),
  output: z.object({ observationId: Id }),
  touches,
});

export const undoObservation = action({
  name: 'monitoring.undo-observation',
  summary: 'Takes an observation back a moment after it was noted, by whoever noted it.',
  clause: null,
  may: everyStaffRole,
  input: z.object({ observationId: Id }),
  output: z.object({}),
  touches,
});

export const addPhrase = action({
  name: 'monitoring.add-phrase',
  summary: 'Adds a short neutral fact to the list of the school.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ names: z.object({ kk: Phrase, ru: Phrase }) }),
  output: z.object({ phraseId: Id }),
  touches,
});

export const dropPhrase = action({
  name: 'monitoring.drop-phrase',
  summary: 'Takes a fact off the list of the school; what was noted with it stays.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ phraseId: Id }),
  output: z.object({}),
  touches,
});

export const childrenOfMe = question({
  name: 'monitoring.children-of-me',
  summary: 'The children the caller helps, by name and class alone, the list of facts, and what the caller noted last.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({}),
  output: z.object({
    today: PlainDate,
    children: z.array(z.object({ pupilId: Id, name: z.string(), className: z.string() })),
    phrases: z.array(z.object({ id: PhraseId, names: PhraseNames, own: z.boolean() })),
    mine: z.array(Observation.omit({ authorId: true, byName: true }).extend({ pupilName: z.string() })),
  }),
});
