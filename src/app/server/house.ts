import type { SheetDoor } from '#kernel/server/sheet/sheet-door.ts';
import type { AnyPaper, CaseIsOpen, FileGuard } from '#features/documents/server/public.ts';
import type { AnyReading } from '#kernel/server/ask.ts';
import type { DoorDeed, DoorReading } from '#kernel/server/door.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';

/** Everything the features bring to the server: three lines a feature in features.ts. */
export type House = {
  readonly deeds: readonly AnyDeed[];
  readonly readings: readonly AnyReading[];
  readonly doorDeeds: readonly DoorDeed[];
  readonly doorReadings: readonly DoorReading[];
  readonly papers: readonly AnyPaper[];
  readonly sheetDoors: readonly SheetDoor[];
  readonly fileGuards: readonly FileGuard[];
  readonly caseIsOpen: CaseIsOpen;
};

export const isDeed = (one: AnyDeed | AnyReading): one is AnyDeed => 'perform' in one;
export const isReading = (one: AnyDeed | AnyReading): one is AnyReading => 'ask' in one;
