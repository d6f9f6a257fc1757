import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { BackupSettings } from './rules/backup-settings.ts';
import { TypedGroups } from './rules/typed-groups.ts';

/** A backup is encrypted: the administrator may carry it without seeing a child. */
const keepers = ['head', 'administrator'] as const;
/** Phrase and backup together open everything. */
const headOnly = ['head'] as const;

export const BackupKind = z.enum(['asked', 'nightly', 'command']);
export const BackupState = z.enum(['running', 'done', 'failed']);

const BackupRow = z.object({
  id: Id,
  kind: BackupKind,
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  state: BackupState,
  /** How far a running one is, between 0 and 1. */
  share: z.number(),
  size: z.int().nullable(),
  /** Files that the record names and the disk does not have. */
  missing: z.int(),
  /** Whether it can be downloaded here. */
  isHere: z.boolean(),
});

export const backups = question({
  name: 'upkeep.backups',
  summary: 'The backups of this installation, what is set for them, and whether the head should see to them.',
  clause: null,
  may: keepers,
  input: z.object({}),
  output: z.object({
    /** A backup holds the whole installation: with several schools it is made by command only. */
    isOnlySchool: z.boolean(),
    /** When the recovery phrase in force was made; null: none yet, and no backup can be made. */
    phraseMadeAt: z.iso.datetime().nullable(),
    lastDoneAt: z.iso.datetime().nullable(),
    /** What the head should see to now. */
    due: z.enum(['no-phrase', 'none', 'old']).nullable(),
    settings: BackupSettings.extend({ version: z.int() }),
    rows: z.array(BackupRow),
  }),
});

export const makeBackup = action({
  name: 'upkeep.make-backup',
  summary: 'Starts a backup of the whole installation into the folder of backups.',
  clause: null,
  may: keepers,
  input: z.object({}),
  output: z.object({ backupId: Id }),
  touches: ['upkeep'],
});

export const saveSettings = action({
  name: 'upkeep.save-settings',
  summary: 'Sets the nightly backup, how many are kept, and when the head is reminded.',
  clause: null,
  may: keepers,
  input: BackupSettings.extend({ version: z.int() }),
  output: z.object({ version: z.int() }),
  touches: ['upkeep'],
});

export const makePhrase = action({
  name: 'upkeep.make-phrase',
  summary: 'Makes a recovery phrase and shows it once; it counts when two of its groups were typed back.',
  clause: null,
  may: headOnly,
  input: z.object({}),
  output: z.object({ groups: z.array(z.string()), ask: z.array(z.int()), madeOn: PlainDate }),
  touches: [],
});

export const confirmPhrase = action({
  name: 'upkeep.confirm-phrase',
  summary: 'Puts the new recovery phrase in force: two groups typed back from the printed sheet.',
  clause: null,
  may: headOnly,
  input: z.object({ typed: TypedGroups }),
  output: z.object({}),
  touches: ['upkeep'],
});
