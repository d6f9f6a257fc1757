import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { PaperCase } from '../contract.ts';
import { caseFieldNames } from './case-fields.ts';
import { cellProblems } from './read-case-row.ts';

/** No school has more children on record at once. */
export const mostCases = 300;

/** A row of the list as it was read. */
export const SheetCase = z.object({
  row: z.number(),
  name: z.string(),
  /** What its cells say, so that a wrong one can be typed anew and the row checked again. */
  cells: z.record(z.enum(caseFieldNames), z.string()),
  /** The same case runs here already: the list was taken over before. */
  known: z.boolean(),
  record: PaperCase.nullable(),
  problems: z.array(
    z.object({ field: z.enum(caseFieldNames), what: z.enum(cellProblems), column: z.string(), text: z.string() }),
  ),
});
export type SheetCase = z.infer<typeof SheetCase>;
export const SheetCases = z.object({ rows: z.array(SheetCase) });

export const enterCases = action({
  name: 'records.enter-cases',
  summary: 'Enters the current cases of a list, all of them or none.',
  clause: 13,
  may: wholeSchoolRoles,
  input: z.object({ cases: z.array(PaperCase).min(1).max(mostCases) }),
  output: z.object({ entered: z.number(), importId: Id }),
  touches: ['cases', 'council', 'plan', 'overview'],
});
