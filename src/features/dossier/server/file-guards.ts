import type { FileGuard } from '#features/documents/server/public.ts';
import { readPaper } from './paper.ts';

/** Files of a dossier paper are opened by who may read its text. */
export const dossierFileGuards: readonly FileGuard[] = [
  { kind: 'dossier-paper', mayOpen: async (tx, subjectId, actor) => (await readPaper(tx, subjectId, actor)) !== null },
];
