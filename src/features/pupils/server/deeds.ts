import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { add } from './add.ts';
import { addGuardian } from './add-guardian.ts';
import { endGuardian } from './end-guardian.ts';
import { find } from './find.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { page } from './page.ts';
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
  move,
  leave,
];
