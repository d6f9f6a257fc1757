import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Names } from '#kernel/pure/text.ts';
import { NameField } from '#features/school/rules/fields.ts';
import { PostKind } from '#features/school/rules/posts.ts';

const keepers = ['head', 'deputy', 'administrator'] as const;

/** A school of any size brings its staff in a few tables. */
export const mostStaff = 200;

const StaffLine = z.object({ name: NameField, posts: z.array(PostKind).min(1).max(4) });

export const addStaff = action({
  name: 'access.add-staff',
  summary: 'Adds many members of staff at once, each with posts from today on and an invitation.',
  clause: null,
  may: keepers,
  input: z.object({ people: z.array(StaffLine).min(1).max(mostStaff) }),
  output: z.object({ added: z.number() }),
  touches: ['school', 'access', 'session', 'overview'],
});

export const openSlips = question({
  name: 'access.open-slips',
  summary: "The caller's own open invitations with their codes, to print on sheets.",
  clause: null,
  may: keepers,
  input: z.object({}),
  output: z.object({
    schoolNames: Names,
    rows: z.array(z.object({ code: z.string(), path: z.string(), name: z.string(), endsAt: z.string() })),
  }),
});
