import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';

/** What an upload answers. */
export const UploadedFile = z.object({ fileId: Id, name: z.string(), size: z.number() });

/** What a file is sent for: a scan of paper life, or the emblem of the letterhead. */
export const uploadPurposes = ['scan', 'emblem'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** Scans and photos of paper life; nothing that runs. */
export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const largestFile = 20 * 1024 * 1024;

export const letterhead = question({
  name: 'documents.letterhead',
  summary: 'What the school adds to the head of its papers: its emblem, or none.',
  clause: null,
  may: everyStaffRole,
  input: z.object({}),
  output: z.object({ version: z.number(), emblemId: Id.nullable() }),
});

export const setLetterhead = action({
  name: 'documents.set-letterhead',
  summary: 'Puts an uploaded emblem on the head of every paper, or takes it off.',
  clause: null,
  may: ['head', 'deputy'],
  input: z.object({ version: z.number().int(), emblemId: Id.nullable() }),
  output: z.object({ version: z.number() }),
  touches: ['documents'],
});
