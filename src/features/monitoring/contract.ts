import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Contact } from './rules/contact-contract.ts';
import { Observation } from './rules/observation-contract.ts';

export const supportOfCase = question({
  name: 'monitoring.of-case',
  summary:
    'The support log of a case within reach: contacts and observations the caller may read, and when the next review is due.',
  clause: 15,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    caseState: CaseState,
    pupilId: Id,
    pupilName: z.string(),
    today: PlainDate,
    /** Helps the child, and the case is open. */
    mayWrite: z.boolean(),
    /** Reads the whole log and not only what they wrote. */
    readsAll: z.boolean(),
    wholeSchool: z.boolean(),
    personId: Id,
    guardians: z.array(z.object({ id: Id, name: z.string() })),
    contacts: z.array(Contact),
    observations: z.array(Observation),
    /** Null while the child is not on record. */
    reviewDueOn: PlainDate.nullable(),
    /** An act of living conditions stands in the dossier. */
    hasAct: z.boolean(),
  }),
});

export const duesOfMe = question({
  name: 'monitoring.dues-of-me',
  summary: 'What the caller promised to come back to, and reviews due of cases they answer for; nobody else is asked.',
  clause: 15,
  may: everyStaffRole,
  input: z.object({}),
  output: z.object({
    today: PlainDate,
    rows: z.array(
      z.object({
        kind: z.enum(['return', 'review']),
        caseId: Id,
        contactId: Id.nullable(),
        pupilName: z.string(),
        className: z.string(),
        on: PlainDate,
      }),
    ),
  }),
});
