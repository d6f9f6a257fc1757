import { say } from '#ui/say.ts';
import type { PlanGap } from '../rules/plan-gaps.ts';

/** An empty cell the order asks for says so (clauses 14, 15). */
export const GapWord = ({ what, clause }: Pick<PlanGap, 'what' | 'clause'>) => (
  <span className="pl-gap-word">{say(`plan_gap_${what}`, { clause })}</span>
);
