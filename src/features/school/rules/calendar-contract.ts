import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Names } from '#kernel/pure/text.ts';
import { TypedNames } from './fields.ts';
import { WeekDays } from './profile-fields.ts';
import { DayKind, Origin, SchoolYearNumber, YearFields } from './year-fields.ts';

const leaders = ['head', 'deputy'] as const;
const version = z.number().int();

export const calendar = question({
  name: 'school.calendar',
  summary: 'One school year with its breaks, days off and moved working days, each with its source.',
  clause: null,
  may: [...everyStaffRole, 'administrator'],
  input: z.object({ schoolYear: SchoolYearNumber.optional() }),
  output: z.object({
    schoolYear: SchoolYearNumber,
    weekDays: WeekDays,
    /** Null: the school has not set this year yet. */
    year: YearFields.extend({ version }).nullable(),
    days: z.array(Origin.extend({ day: PlainDate, kind: DayKind, names: Names })),
    known: z.array(SchoolYearNumber),
  }),
});

export const saveYear = action({
  name: 'school.save-year',
  summary: 'Sets first and last day and breaks of a school year, with the order they come from.',
  clause: null,
  may: leaders,
  /** Version 0 for a year not set yet. */
  input: YearFields.extend({ schoolYear: SchoolYearNumber, version }),
  output: z.object({ version }),
  touches: ['school', 'overview', 'dossier'],
});

export const saveDay = action({
  name: 'school.save-day',
  summary: 'Marks a day as off or as a moved working day.',
  clause: null,
  may: leaders,
  input: Origin.extend({ day: PlainDate, kind: DayKind, names: TypedNames }),
  output: z.object({ moved: z.number() }),
  touches: ['school', 'overview', 'dossier', 'council'],
});

export const dropDay = action({
  name: 'school.drop-day',
  summary: 'Makes a marked day an ordinary day of its week again.',
  clause: null,
  may: leaders,
  input: z.object({ day: PlainDate }),
  output: z.object({ moved: z.number() }),
  touches: ['school', 'overview', 'dossier', 'council'],
});

/** A change of the calendar not made yet. */
export const CalendarChange = z.union([
  z.object({ day: PlainDate, kind: DayKind }),
  z.object({ dropDay: PlainDate }),
  z.object({ leadDays: z.number().int().min(0).max(30).nullable() }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

export const duesMoved = question({
  name: 'school.dues-moved',
  summary: 'What a change of a day or of the lead days would move: due days of dossiers, meetings called for that day.',
  clause: 11,
  may: leaders,
  input: z.object({ change: CalendarChange }),
  output: z.object({
    moved: z.array(z.object({ meetingOn: PlainDate, from: PlainDate, to: PlainDate })),
    /** Meetings called for a day that would be off. */
    meetings: z.number(),
  }),
});
