import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export type BackupState = {
  readonly isOnlySchool: boolean;
  readonly hasPhrase: boolean;
  readonly isRunning: boolean;
};

/** Refuses `several-schools`, `no-recovery-phrase`, `backup-running`. */
export function mayMakeBackup(state: BackupState): Result<null> {
  if (!state.isOnlySchool) return refuse('several-schools');
  if (!state.hasPhrase) return refuse('no-recovery-phrase');
  if (state.isRunning) return refuse('backup-running');
  return ok(null);
}
