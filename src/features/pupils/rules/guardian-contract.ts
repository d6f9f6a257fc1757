import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';

const version = z.number().int();

/** Since when a court has limited or ended the rights of a parent, and which decision says so. */
export const GuardianLimit = z.object({ since: PlainDate, decision: z.string().trim().min(5).max(300) });
export type GuardianLimit = z.infer<typeof GuardianLimit>;

export const endGuardian = action({
  name: 'pupils.end-guardian',
  summary: 'Sets the last day on which the person represents the child.',
  clause: 9,
  may: wholeSchoolRoles,
  input: z.object({ guardianId: Id, version, endsOn: PlainDate }),
  output: z.object({ version }),
  touches: ['pupils', 'council'],
});

export const limitGuardian = action({
  name: 'pupils.limit-guardian',
  summary:
    'Notes that a court has limited or ended the rights of a parent, or that it has restored them: no link, no copy.',
  clause: 9,
  may: wholeSchoolRoles,
  /** Null: the rights were restored. */
  input: z.object({ guardianId: Id, version, limit: GuardianLimit.nullable() }),
  output: z.object({ version }),
  touches: ['pupils', 'council', 'plan', 'links'],
});
