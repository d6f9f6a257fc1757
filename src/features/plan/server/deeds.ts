import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { completeMeasure } from './complete-measure.ts';
import { handOverCopy } from './hand-over-copy.ts';
import { measuresOfMe } from './measures-of-me.ts';
import { planOfCase } from './of-case.ts';
import { planList } from './plan-list.ts';
import { savePlan } from './save-plan.ts';
import { startPlan } from './start-plan.ts';

/** What plans answer and do. */
export const planDeeds: readonly (AnyDeed | AnyReading)[] = [
  planOfCase,
  planList,
  measuresOfMe,
  startPlan,
  savePlan,
  completeMeasure,
  handOverCopy,
];
