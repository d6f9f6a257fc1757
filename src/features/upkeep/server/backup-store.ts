import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { BackupSettings, defaultBackupSettings } from '../rules/backup-settings.ts';

/** A running backup tells every second that it lives; silent for so long, it was cut off. */
const silence = 120_000;

export const isAlive = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() < silence;

export async function settingsOf(
  tx: Pick<Tx, 'db' | 'schoolId'>,
): Promise<BackupSettings & { readonly version: number }> {
  const row = await tx.db
    .selectFrom('upkeep_settings')
    .select(['nightly', 'keep', 'warn_days as warnDays', 'version'])
    .where('school_id', '=', tx.schoolId)
    .executeTakeFirst();
  return row ?? { ...defaultBackupSettings, version: 0 };
}

export async function isOnlySchool(tx: Pick<Tx, 'db'>): Promise<boolean> {
  const found = await sql<{ only: boolean }>`select upkeep_only_school() as only`.execute(tx.db);
  return found.rows[0]?.only === true;
}

export async function isBackupRunning(tx: Tx): Promise<boolean> {
  const running = await tx.db
    .selectFrom('upkeep_backups')
    .select('seen_at')
    .where('school_id', '=', tx.schoolId)
    .where('state', '=', 'running')
    .execute();
  return running.some((row) => isAlive(new Date(row.seen_at), tx.now));
}

export type NewBackup = {
  readonly id: string;
  readonly kind: 'asked' | 'nightly' | 'command';
  readonly askedBy: string | null;
};

export async function addBackupRow(tx: Tx, backup: NewBackup): Promise<void> {
  await tx.db
    .insertInto('upkeep_backups')
    .values({
      school_id: tx.schoolId,
      id: backup.id,
      kind: backup.kind,
      asked_by: backup.askedBy,
      asked_at: tx.now,
      seen_at: tx.now,
      state: 'running',
    })
    .execute();
}
