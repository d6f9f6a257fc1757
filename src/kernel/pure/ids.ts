import { z } from 'zod';

/** Ids are uuidv7 strings made in the application (`newId` in kernel/server). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;
