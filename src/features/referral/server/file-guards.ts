import type { FileGuard } from '#features/documents/server/public.ts';
import { readAppeal } from './appeal.ts';

/** Files of an appeal are opened by who may open the appeal; a declined one stays with its author and the deputy. */
export const referralFileGuards: readonly FileGuard[] = [
  { kind: 'appeal', mayOpen: async (tx, subjectId, actor) => (await readAppeal(tx, subjectId, actor)) !== null },
];
