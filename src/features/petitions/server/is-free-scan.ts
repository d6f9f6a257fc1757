import { fileFacts } from '#features/documents/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether a scan may still be bound, whoever scanned it; no scan at all is fine. */
export async function isFreeScan(tx: Tx, fileId: string | null): Promise<boolean> {
  if (fileId === null) return true;
  return (await fileFacts(tx, [fileId])).get(fileId)?.bound === false;
}
