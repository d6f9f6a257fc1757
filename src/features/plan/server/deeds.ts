import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { attachReceipt } from './attach-receipt.ts';
import { completeMeasure } from './complete-measure.ts';
import { handOverCopy } from './hand-over-copy.ts';
import { markWindow } from './mark-window.ts';
import { measuresOfMe } from './measures-of-me.ts';
import { measuresToCopy } from './measures-to-copy.ts';
import { openMeasures } from './open-measures.ts';
import { planOfCase } from './of-case.ts';
import { planList } from './plan-list.ts';
import { reassignMeasures } from './reassign-measures.ts';
import { reassignments } from './reassignments.ts';
import { savePlan } from './save-plan.ts';
import { startPlan } from './start-plan.ts';
import { undoReassignment } from './undo-reassignment.ts';
import { windowsOfMeasure } from './windows-of-measure.ts';

/** What plans answer and do. */
export const planDeeds: readonly (AnyDeed | AnyReading)[] = [
  planOfCase,
  planList,
  measuresOfMe,
  measuresToCopy,
  windowsOfMeasure,
  markWindow,
  openMeasures,
  reassignments,
  reassignMeasures,
  undoReassignment,
  startPlan,
  savePlan,
  completeMeasure,
  handOverCopy,
  attachReceipt,
];
