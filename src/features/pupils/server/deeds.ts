import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { add } from './add.ts';
import { addGuardian } from './add-guardian.ts';
import { arrive } from './arrive.ts';
import { endGuardian } from './end-guardian.ts';
import { find } from './find.ts';
import { applyImport } from './import/apply-import.ts';
import { cancelImport, fixImport } from './import/fix-import.ts';
import { mapImport } from './import/map-import.ts';
import { importFindings, pendingImport } from './import/pending-import.ts';
import { undoImport } from './import/undo-import.ts';
import { leave } from './leave.ts';
import { limitGuardian } from './limit-guardian.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { page } from './page.ts';
import type { PupilTies } from './pupil-ties.ts';
import { save } from './save.ts';
import { saveGuardian } from './save-guardian.ts';

export const pupilsDeeds: readonly (AnyDeed | AnyReading)[] = [
  find,
  list,
  page,
  add,
  save,
  addGuardian,
  saveGuardian,
  endGuardian,
  limitGuardian,
  move,
  leave,
  arrive,
  pendingImport,
  importFindings,
  mapImport,
  fixImport,
  applyImport,
  cancelImport,
];

/** Those that need to know what the rooms below keep of a child. */
export const pupilsDeedsWith = (ties: readonly PupilTies[]): readonly AnyDeed[] => [undoImport(ties), merge(ties)];
