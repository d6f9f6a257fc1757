import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';

/** What an upload answers. */
export const UploadedFile = z.object({ fileId: Id, name: z.string(), size: z.number() });

/** Scans and photos of paper life; nothing that runs. */
export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const largestFile = 20 * 1024 * 1024;

export const papersOfCase = question({
  name: 'documents.of-case',
  summary: 'Papers made and files attached in one case, newest first.',
  clause: null,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: z.object({ caseId: Id }),
  output: z.object({
    papers: z.array(
      z.object({
        paper: z.string(),
        subjectId: Id,
        language: z.string(),
        format: z.string(),
        fileId: Id,
        at: z.string(),
        madeBy: z.string(),
      }),
    ),
    files: z.array(z.object({ fileId: Id, name: z.string(), at: z.string(), subjectKind: z.string() })),
  }),
});
