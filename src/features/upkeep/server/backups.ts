import type { Kernel } from '#kernel/server/kernel.ts';
import { reading, type AnyReading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { backupDue } from '../rules/backup-due.ts';
import { isAlive, isOnlySchool, settingsOf } from './backup-store.ts';
import { findRecovery } from './recovery-file.ts';

const shown = 30;

/** The question needs the folder of keys, so it is made for the kernel that answers it. */
export const backups: AnyReading = {
  contract: contract.backups,
  ask: (kernel, tokenHash, input) => backupsWith(kernel).ask(kernel, tokenHash, input),
};

const backupsWith = (kernel: Kernel): AnyReading =>
  reading({
    contract: contract.backups,
    read: async (tx) => {
      const settings = await settingsOf(tx);
      const only = await isOnlySchool(tx);
      const recovery = await findRecovery(kernel);
      const rows = only ? await lastBackups(tx) : [];
      const done = rows.filter((row) => row.state === 'done').map((row) => row.endedAt ?? row.askedAt);
      const lastDoneAt = done.toSorted().at(-1) ?? null;
      const sinceLast = lastDoneAt === null ? null : tx.now.getTime() - new Date(lastDoneAt).getTime();
      return {
        isOnlySchool: only,
        phraseMadeAt: recovery?.madeAt ?? null,
        lastDoneAt,
        due: backupDue({ isOnlySchool: only, hasPhrase: recovery !== null, sinceLast }, settings),
        settings,
        rows,
      };
    },
  });

async function lastBackups(tx: Tx) {
  const rows = await tx.db
    .selectFrom('upkeep_backups')
    .select(['id', 'kind', 'asked_at', 'seen_at', 'ended_at', 'state', 'share', 'size', 'missing', 'file'])
    .where('school_id', '=', tx.schoolId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  return rows.map((row) => {
    const isCutOff = row.state === 'running' && !isAlive(new Date(row.seen_at), tx.now);
    return {
      id: row.id,
      kind: contract.BackupKind.parse(row.kind),
      askedAt: new Date(row.asked_at).toISOString(),
      endedAt: row.ended_at === null ? null : new Date(row.ended_at).toISOString(),
      state: isCutOff ? ('failed' as const) : contract.BackupState.parse(row.state),
      share: Math.min(1, Math.max(0, row.share)),
      size: row.size,
      missing: row.missing ?? 0,
      isHere: row.file !== null,
    };
  });
}
