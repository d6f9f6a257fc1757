import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { languages, Names } from '#kernel/pure/text.ts';
import { WeekDays } from './profile-fields.ts';

/** The specialists whose papers the order asks for and a small school may lack (clause 11). */
export const specialists = ['psychologist', 'social-pedagogue'] as const;

const why = z.string().trim().min(5).max(400);

/** A specialist the school has none of: since when, and why, written once (clause 2). */
export const MissingSpecialist = z.object({
  role: z.enum(specialists),
  since: PlainDate,
  why: z.object({ kk: why, ru: why }),
});
export type MissingSpecialist = z.infer<typeof MissingSpecialist>;

/** Kinds of records whose years of keeping order No. 279-НҚ sets; its figures are not verified here, so none is offered. */
export const keptKinds = ['cases', 'protocols', 'appeals', 'openings'] as const;
const Years = z.number().int().min(1).max(100).nullable();
const noYears = { cases: null, protocols: null, appeals: null, openings: null };

/** In which language, or both side by side, the papers of the school are offered first. */
export const PaperFirst = z.enum(['kk', 'ru', 'pair']);
export type PaperFirst = z.infer<typeof PaperFirst>;

/** What the order leaves to the school, each alone. */
const fields = {
  /** Members who must be present; null: the school set none. */
  quorum: z.number().int().min(1).max(50).nullable(),
  votesCounted: z.boolean(),
  /** Whom to call when an appeal speaks of danger, besides the national lines. */
  dangerContacts: z.array(z.object({ who: Names, phone: z.string().trim().min(2).max(40) })).max(10),
  /** Days before the end of a term at which its agenda item offers itself. */
  offerDaysBefore: z.number().int().min(1).max(60),
  /** Weeks after which the plan of a child on record is looked at again (clause 15). */
  reviewWeeks: z.number().int().min(1).max(26),
  /** Days within which the reply of the territorial commission is looked for. */
  commissionReplyDays: z.number().int().min(1).max(90),
  /** Days before a meeting at which the dossier is due; null: as the pack says. */
  leadDays: z.number().int().min(0).max(30).nullable(),
  /** A term that would end on a day off ends on the next working day. */
  termEndOnWorkingDay: z.boolean(),
  /** Sentences the secretary inserts into a protocol with one key. */
  phrases: z.array(Names).max(100),
  /** One line for each specialist the school lacks. */
  missingSpecialists: z
    .array(MissingSpecialist)
    .max(specialists.length)
    .refine((all) => new Set(all.map((one) => one.role)).size === all.length, { message: 'specialist-twice' }),
  /** Years each kind of record is kept; null: the school set none. Nothing is destroyed by it. */
  retentionYears: z.object({ cases: Years, protocols: Years, appeals: Years, openings: Years }),
  papersFirst: PaperFirst,
  /** The language of the screens for whoever comes with an invitation; each changes it for themselves. */
  accountLanguage: z.enum(languages),
  /** Minutes without a key, a touch or a move of the mouse after which a screen locks itself. */
  idleMinutes: z.number().int().min(5).max(60),
};

/** What the order leaves to the school; a record written before a setting was there reads as its usual value. */
export const SchoolSettings = z.object({
  ...fields,
  missingSpecialists: fields.missingSpecialists.default([]),
  retentionYears: fields.retentionYears.default(noYears),
  papersFirst: fields.papersFirst.default('kk'),
  accountLanguage: fields.accountLanguage.default('kk'),
  idleMinutes: fields.idleMinutes.default(10),
  commissionReplyDays: fields.commissionReplyDays.default(30),
  reviewWeeks: fields.reviewWeeks.default(6),
});
export type SchoolSettings = z.infer<typeof SchoolSettings>;

/** The settings one by one; the week stands on the school's own page, and counts as one of them. */
export const SettingName = z.enum([
  'leadDays',
  'quorum',
  'votesCounted',
  'phrases',
  'termEndOnWorkingDay',
  'offerDaysBefore',
  'reviewWeeks',
  'commissionReplyDays',
  'weekDays',
  'dangerContacts',
  'missingSpecialists',
  'papersFirst',
  'accountLanguage',
  'idleMinutes',
  'retentionYears',
]);
export type SettingName = z.infer<typeof SettingName>;

/** The value of one setting under its name. */
export const OneSetting = z.object({ ...fields, weekDays: WeekDays }).partial();
export type OneSetting = z.infer<typeof OneSetting>;

export const defaultSettings: SchoolSettings = {
  quorum: null,
  votesCounted: false,
  dangerContacts: [],
  offerDaysBefore: 14,
  commissionReplyDays: 30,
  reviewWeeks: 6,
  leadDays: null,
  termEndOnWorkingDay: true,
  phrases: [],
  missingSpecialists: [],
  retentionYears: noYears,
  papersFirst: 'kk',
  accountLanguage: 'kk',
  idleMinutes: 10,
};

/** The clause each setting touches, shown beside it; null where the order says nothing of it. */
export const clauseOfSetting: Readonly<Record<SettingName, number | null>> = {
  quorum: 6,
  votesCounted: 13,
  dangerContacts: null,
  offerDaysBefore: 16,
  commissionReplyDays: 17,
  reviewWeeks: 15,
  leadDays: 11,
  termEndOnWorkingDay: 16,
  phrases: 13,
  missingSpecialists: 11,
  retentionYears: null,
  papersFirst: null,
  accountLanguage: null,
  idleMinutes: null,
  weekDays: 11,
};
