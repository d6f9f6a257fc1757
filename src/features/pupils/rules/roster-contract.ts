import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { changedNames } from './roster-changes.ts';
import { rosterFieldNames } from './roster-fields.ts';

const version = z.number().int();
export const RosterFieldName = z.enum(rosterFieldNames);
const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

/** What becomes of a class the school does not have: a new class, or one it is taken for («7Ә»). */
const ClassChoice = z.union([z.literal('new'), z.object({ take: z.string().max(20) })]);

export const RosterChoices = z.object({
  /** From which day the pupils are in their classes. */
  enrolledOn: PlainDate,
  classes: z.record(z.string().max(300), ClassChoice),
  /** Those of them that were chosen for an earlier list and stand here unasked. */
  asBefore: z.array(z.string().max(300)).default([]),
});
export type RosterChoices = z.infer<typeof RosterChoices>;

export const RosterSummary = z.object({
  add: z.number(),
  change: z.number(),
  same: z.number(),
  faulty: z.number(),
  skipped: z.number(),
  warnings: z.number(),
  /** How often each finding occurs. */
  codes: z.record(z.string(), z.number()),
  /** Classes of the list the school does not have, with how many rows name them. */
  strange: z.array(z.object({ key: z.string(), rows: z.number(), readable: z.boolean() })),
});
export type RosterSummary = z.infer<typeof RosterSummary>;

const Column = z.object({
  column: z.number(),
  heading: z.string(),
  field: RosterFieldName.nullable(),
  samples: z.array(z.string()),
});

export const pendingImport = question({
  name: 'pupils.pending-import',
  summary: 'The list of pupils that waits, is being applied, or was applied last.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({
    pending: z
      .object({
        id: Id,
        state: z.enum(['reading', 'open', 'applying', 'applied', 'undone']),
        fileName: z.string(),
        encoding: z.string(),
        rows: z.number(),
        headerRow: z.number(),
        columns: z.array(Column),
        choices: RosterChoices,
        summary: RosterSummary,
        done: z.number(),
        /** Why the last attempt to apply it came to nothing. */
        refusal: z.object({ reason: z.string(), facts: Facts }).nullable(),
        /** The server stopped while it was being applied: it may be started again. */
        stalled: z.boolean(),
        at: z.string(),
        version,
      })
      .nullable(),
  }),
});

export const FoundRow = z.object({
  row: z.number(),
  name: z.string(),
  skipped: z.boolean(),
  findings: z.array(
    z.object({
      level: z.enum(['error', 'warning']),
      field: RosterFieldName.nullable(),
      /** Letters above the column in the file; empty where the field has none. */
      column: z.string(),
      code: z.string(),
      facts: Facts,
      text: z.string(),
    }),
  ),
  changes: z.array(z.object({ field: z.enum(changedNames), from: z.string(), to: z.string() })),
});
export type FoundRow = z.infer<typeof FoundRow>;

export const importFindings = question({
  name: 'pupils.import-findings',
  summary: 'Rows of the waiting list with errors, with warnings, or with what they change, in the order of the file.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({
    importId: Id,
    kind: z.enum(['error', 'warning', 'change', 'skipped']),
    after: z.number().int().default(0),
    limit: z.number().int().min(1).max(100).default(25),
  }),
  output: z.object({ rows: z.array(FoundRow), next: z.number().nullable() }),
});

export const mapImport = action({
  name: 'pupils.map-import',
  summary: 'Says which column is which, from which day, and what becomes of unknown classes; checks the list again.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({
    importId: Id,
    version,
    headerRow: z.number().int().min(0).max(500),
    /** Left out where the headings are to be recognised anew. */
    columns: z.array(RosterFieldName.nullable()).max(200).optional(),
    choices: RosterChoices,
  }),
  output: z.object({ version }),
  touches: ['pupils'],
});

export const fixImport = action({
  name: 'pupils.fix-import',
  summary: 'Puts cells of a row right, leaves the row out, or leaves out every row that is still wrong.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({
    importId: Id,
    version,
    fix: z.union([
      z.object({ row: z.number().int().min(1), cells: z.partialRecord(RosterFieldName, z.string().max(400)) }),
      z.object({ row: z.number().int().min(1), skip: z.boolean() }),
      z.object({ skipFaulty: z.literal(true) }),
    ]),
  }),
  output: z.object({ version }),
  touches: ['pupils'],
});

export const applyImport = action({
  name: 'pupils.apply-import',
  summary: 'Starts taking the list over, whole or not at all; how far it is stands in pupils.pending-import.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ importId: Id, version }),
  output: z.object({}),
  touches: ['pupils'],
});

export const cancelImport = action({
  name: 'pupils.cancel-import',
  summary: 'Stops taking the list over, or forgets a list that waits.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ importId: Id }),
  output: z.object({}),
  touches: ['pupils'],
});

export const undoImport = action({
  name: 'pupils.undo-import',
  summary: 'Takes the last list back as long as nobody has touched what it wrote.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ importId: Id }),
  output: z.object({ removed: z.number(), restored: z.number() }),
  touches: ['pupils', 'school', 'cases', 'overview'],
});

export const merge = action({
  name: 'pupils.merge',
  summary: 'Makes two rows of one child one: guardians, classes, appeals and cases go to the one that stays.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ pupilId: Id, version, lostId: Id, lostVersion: version }),
  output: z.object({ version }),
  touches: ['pupils', 'school', 'cases', 'referral', 'council', 'plan', 'overview'],
});
