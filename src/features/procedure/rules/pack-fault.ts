import type { Facts } from '#kernel/pure/result.ts';

/** What can be wrong at one place of a pack file; the words stand in the messages `procedure_fault_…`. */
export type FaultReason =
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'too-many'
  | 'too-long'
  | 'unsafe-key'
  | 'unprintable'
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'too-small'
  | 'unknown-key'
  | 'not-one-of'
  | 'not-a-code'
  | 'not-a-day'
  | 'no-place-for-pupil'
  | 'not-allowed'
  | 'stands-twice'
  | 'clause-gap'
  | 'no-such-clause'
  | 'no-such-ground'
  | 'no-words-for'
  | 'kind-missing'
  | 'less-than';

/** One error of a pack file, by its JSON path (`grounds.3.names.kk`; empty for the whole file). */
export type PackFault = { readonly path: string; readonly reason: FaultReason; readonly facts: Facts };

export const fault = (path: string, reason: FaultReason, facts: Facts = {}): PackFault => ({ path, reason, facts });
