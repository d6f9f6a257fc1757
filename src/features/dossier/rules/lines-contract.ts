import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

/** Whoever gathers the characteristic: the child's class teacher, and those who see the whole school. */
const gatherers = ['class-teacher', 'social-pedagogue', 'deputy', 'head'] as const;
const touches = ['dossier', 'council', 'overview'] as const;
const Version = z.number().int();
const Subject = z.string().trim().min(1).max(300);
const Changed = z.object({ version: z.number() });

/** Two lines of one subject teacher for the characteristic (paper 3): asked, perhaps asked again, written. */
export const SubjectLine = z.object({
  id: Id,
  version: z.number(),
  personId: Id,
  name: z.string(),
  subject: z.string(),
  askedOn: PlainDate,
  remindedOn: PlainDate.nullable(),
  reminders: z.number(),
  line: Text.nullable(),
  writtenOn: PlainDate.nullable(),
});
export type SubjectLine = z.infer<typeof SubjectLine>;

export const lines = question({
  name: 'dossier.lines',
  summary: 'Lines asked of subject teachers for the characteristic of a case: pending and written.',
  clause: 11,
  may: gatherers,
  input: z.object({ caseId: Id }),
  output: z.object({ rows: z.array(SubjectLine), open: z.boolean() }),
});

export const askLines = action({
  name: 'dossier.ask-lines',
  summary: 'Asks subject teachers for two lines each; they see the name and class of the child and nothing else.',
  clause: 11,
  may: gatherers,
  input: z.object({
    caseId: Id,
    people: z
      .array(z.object({ personId: Id, subject: Subject }))
      .min(1)
      .max(40),
  }),
  output: z.object({ asked: z.number() }),
  touches,
});

export const askLineAgain = action({
  name: 'dossier.ask-line-again',
  summary: 'Reminds a subject teacher of the lines; the reminder stands on their day.',
  clause: 11,
  may: gatherers,
  input: z.object({ lineId: Id, version: Version }),
  output: Changed,
  touches,
});

export const dropLine = action({
  name: 'dossier.drop-line',
  summary: 'Takes back a request for lines that were not written.',
  clause: 11,
  may: gatherers,
  input: z.object({ lineId: Id, version: Version }),
  output: z.object({}),
  touches,
});

export const writeLine = action({
  name: 'dossier.write-line',
  summary: 'The subject teacher writes the lines asked of them, and may write them anew until the case was heard.',
  clause: 11,
  may: everyStaffRole,
  input: z.object({ lineId: Id, version: Version, line: Text.refine((typed) => typed.text !== '') }),
  output: Changed,
  touches,
});

/** What is asked of a subject teacher: the child's name and class, nothing else of the file. */
const LineOfMe = z.object({
  id: Id,
  version: z.number(),
  pupilName: z.string(),
  className: z.string(),
  subject: z.string(),
  dueOn: PlainDate.nullable(),
  reminders: z.number(),
  remindedOn: PlainDate.nullable(),
  line: Text.nullable(),
});
export type LineOfMe = z.infer<typeof LineOfMe>;

export const linesOfMe = question({
  name: 'dossier.lines-of-me',
  summary: 'Lines asked of the caller, those not written first.',
  clause: 11,
  may: everyStaffRole,
  input: z.object({}),
  output: z.object({ rows: z.array(LineOfMe) }),
});
