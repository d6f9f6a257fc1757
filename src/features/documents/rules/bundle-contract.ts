import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';

export const bundleKinds = ['meeting', 'case', 'petition'] as const;
export const bundleFormats = ['pdf', 'zip'] as const;
export const bundleLanguages = ['kk', 'ru', 'pair'] as const;
export type BundleLanguage = (typeof bundleLanguages)[number];
export type BundleFormat = (typeof bundleFormats)[number];

const Of = { kind: z.enum(bundleKinds), subjectId: Id };

/** `waiting` for the job, `making` paper by paper, `done`, or `failed` until somebody asks again. */
export const BundleState = z.enum(['waiting', 'making', 'done', 'failed']);

export const makeBundle = action({
  name: 'documents.make-bundle',
  summary:
    'Asks for everything of a meeting, a case or a petition as one PDF or one ZIP; a job makes it, paper by paper.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({
    ...Of,
    format: z.enum(bundleFormats),
    languages: z.array(z.enum(bundleLanguages)).min(1).max(bundleLanguages.length),
  }),
  output: z.object({ id: Id, papers: z.number() }),
  touches: ['documents'],
});

export const retryBundle = action({
  name: 'documents.retry-bundle',
  summary: 'Goes on with one that failed: papers already made are not made again.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ bundleId: Id }),
  output: z.object({}),
  touches: ['documents'],
});

export const BundleLine = z.object({
  id: Id,
  format: z.enum(bundleFormats),
  languages: z.array(z.enum(bundleLanguages)),
  state: BundleState,
  done: z.number(),
  total: z.number(),
  madeBy: z.string(),
  askedAt: z.string(),
  expiresOn: PlainDate,
});
export type BundleLine = z.infer<typeof BundleLine>;

export const bundles = question({
  name: 'documents.bundles',
  summary: 'What was put together of one meeting, case or petition, the newest first, with how far each is.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object(Of),
  output: z.object({ rows: z.array(BundleLine) }),
});
