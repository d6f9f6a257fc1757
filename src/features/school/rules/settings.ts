import { z } from 'zod';
import { Names } from '#kernel/pure/text.ts';

/** What the order leaves to the school. */
export const SchoolSettings = z.object({
  /** Members who must be present; null: the school set none. */
  quorum: z.number().int().min(1).max(50).nullable(),
  votesCounted: z.boolean(),
  /** Whom to call when an appeal speaks of danger, besides the national lines. */
  dangerContacts: z.array(z.object({ who: Names, phone: z.string().trim().min(2).max(40) })).max(10),
  /** Days before the end of a term at which its agenda item offers itself. */
  offerDaysBefore: z.number().int().min(1).max(60),
  /** Days before a meeting at which the dossier is due; null: as the pack says. */
  leadDays: z.number().int().min(0).max(30).nullable(),
  /** A term that would end on a day off ends on the next working day. */
  termEndOnWorkingDay: z.boolean(),
  /** Sentences the secretary inserts into a protocol with one key. */
  phrases: z.array(Names).max(100),
});
export type SchoolSettings = z.infer<typeof SchoolSettings>;

export const defaultSettings: SchoolSettings = {
  quorum: null,
  votesCounted: false,
  dangerContacts: [],
  offerDaysBefore: 14,
  leadDays: null,
  termEndOnWorkingDay: true,
  phrases: [],
};

/** The clause each setting touches, shown beside it; null where the order says nothing of it. */
export const clauseOfSetting: Readonly<Record<keyof SchoolSettings | 'weekDays', number | null>> = {
  quorum: 6,
  votesCounted: 13,
  dangerContacts: null,
  offerDaysBefore: 16,
  leadDays: 11,
  termEndOnWorkingDay: 16,
  phrases: 13,
  weekDays: 11,
};
