import type { FileHandle } from 'node:fs/promises';
import { headerOfBackup } from '#features/upkeep/server/public.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { findUnknownMigration } from '../open-backup.ts';

export type ArrivedBackup = { readonly madeAt: string; readonly app: string; readonly size: number };

/** What stands open in a file that arrived. Refuses one that is no backup, or of a version unknown here. */
export async function readArrived(file: FileHandle): Promise<Result<ArrivedBackup>> {
  const { header } = await headerOfBackup(file);
  const app = header.app.slice(0, 40);
  if ((await findUnknownMigration(header)) !== null) return refuse('backup-newer', { app });
  return ok({ madeAt: header.madeAt, app, size: (await file.stat()).size });
}
