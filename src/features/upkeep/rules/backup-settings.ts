import { z } from 'zod';

const days = z.int().min(1, 'backup-count-range').max(60, 'backup-count-range');

/** What a school may set; the defaults hold until somebody changes them. */
export const BackupSettings = z.object({
  nightly: z.boolean(),
  keep: days,
  warnDays: days,
});
export type BackupSettings = z.infer<typeof BackupSettings>;

export const defaultBackupSettings: BackupSettings = { nightly: true, keep: 7, warnDays: 7 };
