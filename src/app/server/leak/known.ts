import type { SchoolIds, Who } from '../../../testing/seed-school.ts';
import type { Called } from './council-steps.ts';
import type { Prepared } from './prepared-side.ts';

/** One school's ids as the table needs them. */
export type Known = {
  readonly ids: SchoolIds;
  readonly made: Prepared;
  readonly council: Called;
  readonly post: string;
  readonly scan: string;
  readonly importId: string;
  /** Asked for, not made yet. */
  readonly bundle: string;
  /** Checked, not used yet. */
  readonly template: string;
};

/** Who sends what, and how it ends: `not-found`, or the reason it is refused with. */
export type Attempt = readonly [op: string, who: Who, input: unknown, ends: string];
