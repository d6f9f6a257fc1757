import type { BackupSettings } from './backup-settings.ts';

type Known = {
  readonly isOnlySchool: boolean;
  readonly hasPhrase: boolean;
  /** Milliseconds since the last whole backup; null when there was none. */
  readonly sinceLast: number | null;
};

const day = 24 * 3600 * 1000;

/** What the head should see to. Without a phrase no backup can be made; a school of several has an operator for it. */
export function backupDue(known: Known, settings: BackupSettings): 'no-phrase' | 'none' | 'old' | null {
  if (!known.isOnlySchool) return null;
  if (!known.hasPhrase) return 'no-phrase';
  if (known.sinceLast === null) return 'none';
  return known.sinceLast > settings.warnDays * day ? 'old' : null;
}
