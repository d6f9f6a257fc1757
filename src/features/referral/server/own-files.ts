import { fileFacts, isFreeFile } from '#features/documents/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether every file was uploaded by this person and stands nowhere yet, or already stood in this subject. */
export async function ownFiles(
  tx: Tx,
  ids: readonly string[],
  personId: string,
  already: readonly string[] = [],
): Promise<boolean> {
  const facts = await fileFacts(tx, ids);
  return ids.every((id) => already.includes(id) || isFreeFile(facts.get(id), personId));
}
