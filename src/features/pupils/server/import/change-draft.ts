import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { checkImport } from './check-import.ts';
import { findImport, type PendingImport } from './import-store.ts';

/** Locks the list that waits. Refuses `import-changed` (seen older) and `import-not-open`; null: not there. */
export async function lockOpen(
  tx: Tx,
  input: { readonly importId: string; readonly version: number },
): Promise<Result<PendingImport> | null> {
  const pending = await findImport(tx, input.importId, true);
  if (pending === null) return null;
  if (pending.state !== 'open') return refuse('import-not-open');
  return pending.version === input.version ? ok(pending) : refuse('import-changed');
}

/** Checks the list again as it stands now and answers its new version. */
export async function checkAgain(tx: Tx, before: PendingImport): Promise<Result<{ version: number }>> {
  const version = before.version + 1;
  await tx.db
    .updateTable('pupils_imports')
    .set({ version, refusal: null })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', before.id)
    .execute();
  const pending = await findImport(tx, before.id);
  if (pending !== null) await checkImport(tx, pending);
  return ok({ version });
}
