import type { Departure, Refusal } from '#kernel/pure/result.ts';

type InvalidField = { readonly path: string; readonly code: string; readonly message: string };

/** Everything a deed or a question may answer; the three kinds of no never mix. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'invalid'; readonly fields: readonly InvalidField[] }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'needs-reasons'; readonly departures: readonly Departure[] }
  | {
      readonly kind: 'stale';
      readonly seen: number;
      readonly now: number;
      readonly changedBy: string | null;
      readonly changedAt: string | null;
      readonly verb: string | null;
    };
