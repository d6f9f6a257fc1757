import { DamagedBackup } from '#features/upkeep/server/public.ts';

/** A backup of real records came into a folder made by --test, which accepts a test clock. */
export class OtherKindOfFolder extends Error {
  override readonly name = 'OtherKindOfFolder';
}

/** Why a filling could not be done, as a key of a sentence. */
export function faultReason(error: unknown): string {
  if (error instanceof DamagedBackup) return 'backup-damaged';
  if (error instanceof OtherKindOfFolder) return 'backup-is-real';
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'disk-full';
  return 'filling-failed';
}
