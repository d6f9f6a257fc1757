import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { RunningTerm } from './term-ends-soon.ts';

/**
 * Clauses 16, 19: the term is over and the Council has not decided. That is the school's duty; nothing expires by itself,
 * the child's record stays as it is.
 */
export const termOver = ({ state, endsOn }: RunningTerm, today: PlainDate): boolean =>
  state === 'on-record' && endsOn !== null && today > endsOn;
