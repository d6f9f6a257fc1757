import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { dropDay } from './drop-day.ts';
import { duesMoved } from './dues-moved.ts';
import { movements } from './movements.ts';
import { openCases } from './open-cases.ts';
import { rollover } from './rollover.ts';
import { rolloverList } from './rollover-list.ts';
import { rolloverPupils } from './rollover-pupils.ts';
import { saveDay } from './save-day.ts';
import { saveProfile } from './save-profile.ts';
import { saveSettings } from './save-settings.ts';
import { saveYear } from './save-year.ts';
import { turnYear } from './turn-year.ts';
import { undoSetting } from './undo-setting.ts';
import { undoTurn } from './undo-turn.ts';
import { weekMoves } from './week-moves.ts';

/**
 * The turn of the year, and the deeds of features above whose consequences show only from here: a change of the calendar
 * moves due days of dossiers, a pupil who leaves may have a case.
 */
export const yearDeeds: readonly (AnyDeed | AnyReading)[] = [
  saveProfile,
  saveSettings,
  undoSetting,
  weekMoves,
  saveYear,
  saveDay,
  dropDay,
  duesMoved,
  movements,
  rollover,
  rolloverPupils,
  openCases,
  rolloverList,
  turnYear,
  undoTurn,
];
