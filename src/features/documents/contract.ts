import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';

/** What an upload answers. */
export const UploadedFile = z.object({ fileId: Id, name: z.string(), size: z.number() });

/** Scans and photos of paper life; nothing that runs. */
export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const largestFile = 20 * 1024 * 1024;
