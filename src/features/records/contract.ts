import { z } from 'zod';
import { Ground } from '#features/cases/contract.ts';
import { PaperProtocol } from '#features/council/rules/check-paper.ts';
import { removalReasons } from '#features/procedure/rules/pack.ts';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

/** A measure of the plan on paper; its section follows from its kind. */
const PaperMeasure = z.object({
  kind: z.string().min(1).max(80),
  words: Text,
  responsibleIds: z.array(Id).max(10),
  dueOn: PlainDate.nullable(),
});

/** A case that runs already, or is over, by its protocols on paper. */
export const PaperCase = z.object({
  pupilId: Id,
  grounds: z.array(Ground).min(1).max(20),
  responsibleId: Id,
  placing: PaperProtocol,
  /** The last day of the term as it stands now, extended or not. */
  endsOn: PlainDate,
  /** Without them the plan is missing, and it is shown as missing. */
  measures: z.array(PaperMeasure).max(60).default([]),
  removal: z
    .object({ paper: PaperProtocol, reason: z.enum(removalReasons), note: Text.nullable().default(null) })
    .nullable()
    .default(null),
});
export type PaperCase = z.infer<typeof PaperCase>;

export const recordCase = action({
  name: 'records.record-case',
  summary: 'Enters a case begun on paper by its signed protocol: term, plan and duties count from that minute.',
  clause: 13,
  may: wholeSchoolRoles,
  input: PaperCase,
  output: z.object({ caseId: Id, meetingId: Id }),
  touches: ['cases', 'council', 'plan', 'overview'],
});
