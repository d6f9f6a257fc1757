import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text, Words } from '#kernel/pure/text.ts';
import { Frequency, Outcome, Progress, Section, WindowMark } from './measure-shapes.ts';

const touches = ['plan', 'council', 'overview'] as const;
const files = z.array(Id).max(5).default([]);

/** One time a frequent measure is to be done. */
export const Window = z.object({
  /** Names the window: the day, the Monday, the 1st or the 16th. */
  on: PlainDate,
  from: PlainDate,
  to: PlainDate,
  state: z.enum(['done', 'not-done', 'missed', 'now', 'ahead']),
});
export type Window = z.infer<typeof Window>;

/** One measure asked of the reader: the child's short name and class, the measure, its days; never the case. */
export const MyMeasure = z.object({
  id: Id,
  pupilName: z.string(),
  className: z.string(),
  kindNames: Words,
  words: Text,
  form: Text.nullable(),
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  expected: Text.nullable(),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  result: Text.nullable(),
  fileIds: z.array(Id),
  version: z.number(),
  /** Where it stands in the week: first what is late. */
  when: z.enum(['overdue', 'this-week', 'later']),
  /** Of a frequent measure: the window of these days that waits for a mark. */
  now: Window.nullable(),
  /** Windows that are over without a mark. */
  missed: z.number(),
  progress: Progress.nullable(),
});
export type MyMeasure = z.infer<typeof MyMeasure>;

export const measuresOfMe = question({
  name: 'plan.measures-of-me',
  summary:
    'Measures of plans in force the caller answers for today: what is late first, then this week; nothing else of the child.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ show: z.enum(['open', 'marked']).default('open') }),
  output: z.object({ today: PlainDate, rows: z.array(MyMeasure) }),
});

export const windowsOfMeasure = question({
  name: 'plan.windows-of-measure',
  summary: 'The windows of one frequent measure the caller answers for or reaches, with what was marked.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({ measureId: Id }),
  output: z.object({
    measureId: Id,
    today: PlainDate,
    mayMark: z.boolean(),
    progress: Progress.nullable(),
    windows: z.array(Window.extend({ mark: WindowMark.nullable() })),
  }),
});

const MarkInput = z.object({
  measureId: Id,
  /** The window, by the day that names it. */
  on: PlainDate,
  /** Of the mark that was seen; 0 while there is none. */
  version: z.number().int(),
  outcome: z.enum(['done', 'not-done']),
  doneOn: PlainDate,
  words: Text.nullable(),
  fileIds: files,
});

export const markWindow = action({
  name: 'plan.mark-window',
  summary: 'Says what came of one window of a frequent measure: done, or not done and why.',
  clause: 15,
  may: everyStaffRole,
  input: MarkInput,
  output: z.object({ version: z.number() }),
  touches,
});

/** Writers of plans: the whole-school roles, and whoever answers for the case. */
export const writers = ['head', 'deputy', 'social-pedagogue', 'psychologist', 'class-teacher'] as const;

export const measuresToCopy = question({
  name: 'plan.measures-to-copy',
  summary:
    'Measures of a plan within reach, to take into another: without people, days and causes, and without the names of another child.',
  clause: 14,
  may: writers,
  input: z.object({ planId: Id, caseId: Id }),
  output: z.object({
    /** The case the plan is of. */
    ofCaseId: Id,
    rows: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        section: Section,
        words: Text,
        form: Text.nullable(),
        frequency: Frequency.nullable(),
        expected: Text.nullable(),
      }),
    ),
  }),
});

const OpenMeasure = z.object({
  id: Id,
  caseId: Id,
  pupilName: z.string(),
  className: z.string(),
  kindNames: Words,
  words: Text,
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
});

export const openMeasures = question({
  name: 'plan.open-measures',
  summary: 'Open measures of plans in force a person answers for on a day, for handing them to another.',
  clause: 15,
  may: wholeSchoolRoles,
  input: z.object({ personId: Id, on: PlainDate }),
  output: z.object({ rows: z.array(OpenMeasure) }),
});

/** Who answers in whose place, since when, for how many measures. */
export const Reassignment = z.object({
  id: Id,
  fromName: z.string(),
  toName: z.string(),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  measures: z.number(),
  madeByName: z.string(),
  mayUndo: z.boolean(),
});

export const reassignments = question({
  name: 'plan.reassignments',
  summary: 'Whose open measures have nobody left to answer, and what was handed to others lately.',
  clause: 15,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({
    today: PlainDate,
    /** People without a post today who answer for open measures. */
    left: z.array(z.object({ id: Id, name: z.string(), measures: z.number() })),
    rows: z.array(Reassignment),
  }),
});

const ReassignInput = z.object({
  fromId: Id,
  toId: Id,
  startsOn: PlainDate,
  /** The last day of an absence; without it, from then on. */
  endsOn: PlainDate.nullable(),
  measureIds: z.array(Id).min(1).max(500),
});

export const reassignMeasures = action({
  name: 'plan.reassign-measures',
  summary: 'Hands open measures of one person to another, from a day on or for the days of an absence.',
  clause: 15,
  may: wholeSchoolRoles,
  input: ReassignInput,
  output: z.object({ reassignmentId: Id, measures: z.number() }),
  touches,
});

export const undoReassignment = action({
  name: 'plan.undo-reassignment',
  summary: 'Takes a handing over back: the former person answers again. What was marked meanwhile stays.',
  clause: 15,
  may: wholeSchoolRoles,
  input: z.object({ reassignmentId: Id }),
  output: z.object({ measures: z.number() }),
  touches,
});
