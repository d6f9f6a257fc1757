import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { mayMakeBackup } from '../rules/may-make-backup.ts';
import { addBackupRow, isBackupRunning, isOnlySchool } from './backup-store.ts';
import { findRecovery } from './recovery-file.ts';

/** The deed looks into the folder of keys, so it is made for the kernel that performs it. */
export const makeBackup: AnyDeed = {
  contract: contract.makeBackup,
  perform: (kernel, call) => makeBackupWith(kernel).perform(kernel, call),
};

const makeBackupWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract: contract.makeBackup,
    load: async (tx) => ({
      isOnlySchool: await isOnlySchool(tx),
      hasPhrase: (await findRecovery(kernel)) !== null,
      isRunning: await isBackupRunning(tx),
    }),
    decide: ({ state }) => mayMakeBackup(state),
    save: async (tx, _decided, { actor }) => {
      const backupId = newId(tx.now.getTime());
      await addBackupRow(tx, { id: backupId, kind: 'asked', askedBy: actor.personId });
      tx.jobs.push({ name: 'make-backup', payload: { schoolId: tx.schoolId, backupId } });
      return { value: { backupId }, about: { kind: 'backup', id: backupId } };
    },
  });
