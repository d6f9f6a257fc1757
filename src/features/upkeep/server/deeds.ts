import type { AnyReading } from '#kernel/server/ask.ts';
import type { DoorDeed, DoorReading } from '#kernel/server/door.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { backups } from './backups.ts';
import { fillDemonstration, filling, restoreBackup } from './fill-deeds.ts';
import { makeBackup } from './make-backup.ts';
import { confirmPhrase, makePhrase } from './phrase-deeds.ts';
import { saveSettings } from './save-settings.ts';

export const upkeepDeeds: readonly (AnyDeed | AnyReading)[] = [backups, makeBackup, saveSettings];

export const upkeepDoorDeeds: readonly DoorDeed[] = [makePhrase, confirmPhrase, restoreBackup, fillDemonstration];

export const upkeepDoorReadings: readonly DoorReading[] = [filling];
