import { z } from 'zod';
import { LeaveReason } from '#features/pupils/contract.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { NewClass, RolloverCounts, RolloverPlan, Source } from './rules/rollover-plan.ts';

const leaders = ['head', 'deputy'] as const;
const SchoolYearNumber = z.number().int().min(2021).max(2100);
const touches = ['year', 'school', 'access', 'pupils', 'cases', 'overview'];

/** What stands in the way of taking a turn of the year back: what has happened since, with a few names of it. */
export const Blocker = z.object({
  what: z.enum(['later-turn', 'place-changed', 'class-changed', 'teacher-changed', 'post-changed']),
  count: z.number(),
  names: z.array(z.string()),
});
export type Blocker = z.infer<typeof Blocker>;

const Turned = z.object({
  id: Id,
  schoolYear: z.number(),
  effectiveOn: PlainDate,
  appliedAt: z.string(),
  appliedBy: z.string(),
  counts: RolloverCounts,
  /** Empty: it can be taken back. */
  blockers: z.array(Blocker),
});

export const rollover = question({
  name: 'year.rollover',
  summary:
    'The turn into a school year: what is there, the usual proposal, or the turn already made and whether it can be undone.',
  clause: null,
  may: leaders,
  input: z.object({ schoolYear: SchoolYearNumber }),
  output: z.object({
    schoolYear: z.number(),
    stamp: z.string(),
    effectiveOn: PlainDate,
    /** Classes of the old year, with how many pupils and who leads them. */
    sources: z.array(
      Source.extend({
        name: z.string(),
        grade: z.number(),
        pupils: z.number(),
        openCases: z.number(),
        teacher: z.string().nullable(),
      }),
    ),
    classes: z.array(NewClass),
    /** Names of the class teachers the proposal speaks of. */
    people: z.array(z.object({ id: Id, name: z.string() })),
    turned: Turned.nullable(),
  }),
});

export const rolloverPupils = question({
  name: 'year.rollover-pupils',
  summary: 'The pupils of one class of the old year, or of all of them, to see who goes where before it is done.',
  clause: null,
  may: leaders,
  /** Without a class: of all classes, in the order of their names. */
  input: z.object({ schoolYear: SchoolYearNumber, classId: Id.optional() }),
  output: z.object({
    classId: Id.nullable(),
    rows: z.array(z.object({ pupilId: Id, classId: Id, name: z.string(), openCase: z.boolean() })),
  }),
});

export const openCasesOfLeavers = question({
  name: 'year.open-cases',
  summary: 'Pupils of these classes with an open case: leaving the school ends no case, the Council decides.',
  clause: 19,
  may: leaders,
  input: z.object({ schoolYear: SchoolYearNumber }),
  output: z.object({
    rows: z.array(
      z.object({ caseId: Id, number: z.number(), pupilId: Id, classId: Id, className: z.string(), name: z.string() }),
    ),
  }),
});

export const turnYear = action({
  name: 'year.turn',
  summary: 'Makes the new school year: classes, class teachers, places of pupils and leavings, from one day on.',
  clause: 19,
  may: leaders,
  input: RolloverPlan.extend({ stamp: z.string() }),
  output: z.object({ rolloverId: Id, counts: RolloverCounts }),
  touches,
});

export const undoTurn = action({
  name: 'year.undo-turn',
  summary: 'Takes the turn of the year back exactly, while nothing later rests on it.',
  clause: null,
  may: leaders,
  input: z.object({ rolloverId: Id }),
  output: z.object({}),
  touches,
});

export const rolloverList = question({
  name: 'year.rollover-list',
  summary: 'Who went where at a turn of the year, by new class, for the order on promotion.',
  clause: null,
  may: leaders,
  input: z.object({ rolloverId: Id }),
  output: z.object({
    schoolYear: z.number(),
    effectiveOn: PlainDate,
    classes: z.array(
      z.object({
        classId: Id,
        name: z.string(),
        teacher: z.string().nullable(),
        pupils: z.array(z.object({ id: Id, name: z.string(), from: z.string() })),
      }),
    ),
    left: z.array(z.object({ id: Id, name: z.string(), from: z.string(), reason: LeaveReason })),
  }),
});
