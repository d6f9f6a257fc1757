import { attachFiles, fileFacts, isFreeFile, type FileGuard } from '#features/documents/server/public.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import { findMeasure } from './lock-measure.ts';

/** Whether all these files may show what was done: sent by this person and bound to nothing, or already of this mark. */
export async function mayShow(
  tx: Tx,
  fileIds: readonly string[],
  bound: readonly string[],
  personId: string,
): Promise<boolean> {
  const fresh = fileIds.filter((id) => !bound.includes(id));
  const facts = await fileFacts(tx, fresh);
  return fresh.every((id) => isFreeFile(facts.get(id), personId));
}

/** Binds what shows that a measure was done to the measure: whoever may read its result may open it. */
export async function bindEvidence(
  tx: Tx,
  fileIds: readonly string[],
  bound: readonly string[],
  { about, personId }: { readonly about: About; readonly personId: string },
): Promise<void> {
  const fresh = fileIds.filter((id) => !bound.includes(id));
  if (!(await attachFiles(tx, fresh, about, personId))) throw new Error('A file was bound elsewhere meanwhile');
}

/** Files of a measure are opened by whoever reaches its case or answers for it. */
export const planFileGuards: readonly FileGuard[] = [
  { kind: 'measure', mayOpen: async (tx, subjectId, actor) => (await findMeasure(tx, subjectId, actor)) !== null },
];
