import { fileFacts } from '#features/documents/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whoever hands the copy over may record a scan that another has made; not one that belongs to something else. */
export async function isFreeScan(tx: Tx, fileId: string | null): Promise<boolean> {
  if (fileId === null) return true;
  const file = (await fileFacts(tx, [fileId])).get(fileId);
  return file !== undefined && !file.bound;
}
