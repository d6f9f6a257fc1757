import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';
import { NextStep } from './rules/next-step.ts';

/** What My day may ask for: each a sentence, a person or child, a day, one quick action. */
const dutyKinds = [
  'answer-appeal',
  'dossier-incomplete',
  'case-waits-for-agenda',
  'hand-over-invitation',
  'tell-new-day',
  'renew-link',
  'hold-meeting',
  'sign-protocol',
  'term-ends',
  'term-over',
  'copy-not-delivered',
  'measures-overdue',
  'family-refuse-help',
  'family-disagree',
  'family-question',
  'return-to-contact',
  'review-due',
  'petition-reply-overdue',
  'petition-receipt-missing',
  'scan-missing',
  'plan-missing',
  'no-composition',
] as const;
export const DutyKind = z.enum(dutyKinds);
export type DutyKind = z.infer<typeof DutyKind>;

export const Duty = z.object({
  kind: DutyKind,
  /** The appeal, case or meeting to open. */
  id: Id,
  caseId: Id.nullable(),
  meetingId: Id.nullable(),
  pupilName: z.string().nullable(),
  className: z.string().nullable(),
  personName: z.string().nullable(),
  /** Due on, or waiting since. */
  on: PlainDate.nullable(),
  /** Codes of what is missing, or of grounds. */
  codes: z.array(z.string()),
  packId: z.string().nullable(),
  /** A count the sentence needs: overdue measures, or the number of a meeting. */
  number: z.number().nullable(),
  danger: z.boolean(),
});
export type Duty = z.infer<typeof Duty>;

export const myDay = question({
  name: 'overview.my-day',
  summary: 'What waits for the caller today, and the next fourteen days.',
  clause: 10,
  may: [...everyStaffRole, 'council-member', 'administrator'],
  input: z.object({}),
  output: z.object({
    today: PlainDate,
    /** A few of each kind. */
    duties: z.array(Duty),
    /** Kinds of which more wait: how many (overview.duty-counts), and all of them (overview.duties). */
    more: z.array(DutyKind),
    nextMeeting: z.object({ id: Id, heldOn: PlainDate, startsAt: z.string() }).nullable(),
    strip: z.array(z.object({ day: PlainDate, off: z.boolean(), meeting: z.boolean(), due: z.boolean() })),
    /** Answers to the caller's own appeals of the last fourteen days. */
    answers: z.array(z.object({ appealId: Id, pupilName: z.string(), state: z.string(), on: PlainDate })),
  }),
});

export const TimelineEntry = z.object({
  id: z.string(),
  kind: z.enum(['move', 'appeal', 'submission', 'paper', 'hearing', 'petition', 'measure', 'delivery', 'words']),
  on: PlainDate,
  /** The verb, state or kind the sentence is made of. */
  code: z.string(),
  text: Text.nullable(),
  personName: z.string().nullable(),
  endsOn: PlainDate.nullable(),
  /** Decided by a protocol that was entered from paper. */
  afterTheFact: z.boolean(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const casePage = question({
  name: 'overview.case-page',
  summary:
    "A case at a glance: the next step with its clause, the child's own words, the latest of the timeline, the tabs.",
  clause: 10,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    today: PlainDate,
    nextStep: NextStep.nullable(),
    /** The child's own words of the last hearing that counts, however long ago. */
    ownWords: z.object({ on: PlainDate, words: Text }).nullable(),
    /** The newest; `more` when the story (overview.story) holds others. */
    timeline: z.array(TimelineEntry),
    more: z.boolean(),
    dossier: z.object({ ready: z.number(), expected: z.number() }),
    plan: z.object({ done: z.number(), measures: z.number() }),
    helpers: z.array(z.object({ name: z.string(), measures: z.number() })),
  }),
});

export const search = question({
  name: 'overview.search',
  summary: 'Pupils and open cases within reach by the beginning or a part of a name.',
  clause: null,
  may: everyStaffRole,
  input: z.object({ words: z.string().trim().min(2).max(100) }),
  output: z.object({
    hits: z.array(z.object({ kind: z.enum(['pupil', 'case']), id: Id, title: z.string(), detail: z.string() })),
  }),
});

export const papersOfCase = question({
  name: 'overview.papers-of-case',
  summary: 'Papers made and files attached in one case, newest first.',
  clause: null,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: z.object({ caseId: Id }),
  output: z.object({
    papers: z.array(
      z.object({
        paper: z.string(),
        subjectId: Id,
        language: z.string(),
        format: z.string(),
        fileId: Id,
        at: z.string(),
        madeBy: z.string(),
      }),
    ),
    files: z.array(z.object({ fileId: Id, name: z.string(), at: z.string(), subjectKind: z.string() })),
  }),
});

export const controlSections = ['overdue', 'departures', 'unsigned', 'undelivered'] as const;
export const ControlSection = z.enum(controlSections);
export type ControlSection = z.infer<typeof ControlSection>;

export const ControlKind = z.enum([
  'dossier-late',
  'term-over',
  'measures-overdue',
  'meeting-not-held',
  'meeting-not-closed',
  'departure',
  'protocol-to-lock',
  'protocol-to-sign',
  'invitation-not-delivered',
  'copy-not-delivered',
]);
export type ControlKind = z.infer<typeof ControlKind>;

/** A duty of the school, of nobody in particular. */
export const ControlRow = z.object({
  key: z.string(),
  kind: ControlKind,
  clause: z.number(),
  since: PlainDate,
  caseId: Id.nullable(),
  meetingId: Id.nullable(),
  pupilName: z.string().nullable(),
  className: z.string().nullable(),
  /** Number of the meeting or protocol, or of measures overdue. */
  number: z.number().nullable(),
  /** What differed from the recommendation, and the reason that was written. */
  what: z.string().nullable(),
  reason: z.string().nullable(),
});
export type ControlRow = z.infer<typeof ControlRow>;

const ControlKey = z.object({ since: PlainDate, key: z.string().max(100) });

export const control = question({
  name: 'overview.control',
  summary:
    'One section of the control page of the head: what is overdue, departed from, unsigned or undelivered; duties, not people.',
  clause: 10,
  may: ['head'],
  input: z.object({ section: ControlSection, after: ControlKey.nullable().default(null) }),
  output: z.object({
    today: PlainDate,
    count: z.number(),
    rows: z.array(ControlRow),
    next: ControlKey.nullable(),
  }),
});
