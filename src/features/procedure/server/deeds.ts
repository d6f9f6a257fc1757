import type { AnyReading } from '#kernel/server/ask.ts';
import type { DoorReading } from '#kernel/server/door.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { addPack } from './add-pack.ts';
import { doorPack } from './door-pack.ts';
import { pack, packs } from './pack-readings.ts';
import { removePack } from './remove-pack.ts';

export const procedureDeeds: readonly (AnyDeed | AnyReading)[] = [packs, pack, addPack, removePack];

export const procedureDoorReadings: readonly DoorReading[] = [doorPack];
