import { fileFacts } from '#features/documents/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** What the original on paper is recognised by for good; null while its scan is missing. */
export async function scanHash(tx: Tx, fileId: string | null): Promise<string | null> {
  if (fileId === null) return null;
  return (await fileFacts(tx, [fileId])).get(fileId)?.sha256.toString('hex') ?? null;
}
