import type { Facts, Refusal } from '#kernel/pure/result.ts';

/** Carries a typed refusal out of the depths of a reader; never leaves `readSheet`. */
export class SheetRefused extends Error {
  readonly refusal: Refusal;
  constructor(reason: string, facts: Facts = {}) {
    super(reason);
    this.refusal = { reason, facts };
  }
}
