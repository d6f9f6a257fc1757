import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

const touches = ['monitoring'] as const;
const Lessons = z.number().int().min(0).max(60);

/** Lessons missed on one day, or in one week: all of them, and those without good reason. */
export const Absence = z.object({
  kind: z.literal('absence'),
  from: PlainDate,
  to: PlainDate,
  missed: Lessons,
  unexcused: Lessons,
});
export type Absence = z.infer<typeof Absence>;

/** A mark of a quarter. */
export const Mark = z.object({
  kind: z.literal('mark'),
  schoolYear: z.number().int().min(2000).max(2100),
  quarter: z.number().int().min(1).max(4),
  subject: z.string().trim().min(1).max(80),
  mark: z.number().int().min(1).max(5),
});
export type Mark = z.infer<typeof Mark>;

export const Figure = z.discriminatedUnion('kind', [Absence, Mark]);
export type Figure = z.infer<typeof Figure>;

export const addFigures = action({
  name: 'monitoring.add-figures',
  summary:
    'Enters attendance or marks of one child, by hand or from a file that was read; what stood there is kept to undo it.',
  clause: 14,
  may: everyStaffRole,
  input: z.object({ caseId: Id, rows: z.array(Figure).min(1).max(400) }),
  output: z.object({ batchId: Id, entered: z.number() }),
  touches,
});

export const undoFigures = action({
  name: 'monitoring.undo-figures',
  summary: 'Takes the last entry of attendance or marks back, and puts in its place what stood there before.',
  clause: null,
  may: everyStaffRole,
  input: z.object({ batchId: Id }),
  output: z.object({}),
  touches,
});

export const figures = question({
  name: 'monitoring.figures',
  summary: 'Attendance and marks of a child within reach, with the measures of the plan they stand beside.',
  clause: 14,
  may: everyStaffRole,
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    today: PlainDate,
    schoolYear: z.number(),
    placedOn: PlainDate.nullable(),
    mayWrite: z.boolean(),
    absences: z.array(Absence),
    marks: z.array(Mark),
    measures: z.array(z.object({ id: Id, words: Text, dueOn: PlainDate.nullable() })),
    /** The last entry, which may be undone. */
    last: z.object({ batchId: Id, byName: z.string(), on: PlainDate, rows: z.number() }).nullable(),
  }),
});
