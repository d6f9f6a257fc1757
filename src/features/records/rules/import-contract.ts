import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';

/** Cases that were entered together. */
export const ImportLine = z.object({
  id: Id,
  cases: z.number(),
  enteredBy: z.string(),
  at: z.string(),
  takenBackBy: z.string().nullable(),
  takenBackAt: z.string().nullable(),
});
export type ImportLine = z.infer<typeof ImportLine>;

export const imports = question({
  name: 'records.imports',
  summary: 'Lists of cases entered together from paper, the newest first, and which of them were taken back.',
  clause: 13,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({ imports: z.array(ImportLine) }),
});

export const undoImport = action({
  name: 'records.undo-import',
  summary: 'Takes all cases of a list back as long as nothing has been built on any of them since.',
  clause: 13,
  may: wholeSchoolRoles,
  input: z.object({ importId: Id }),
  output: z.object({ removed: z.number() }),
  touches: ['cases', 'council', 'plan', 'overview'],
});
