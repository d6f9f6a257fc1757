import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Delivery } from '../contract.ts';

type Attaching = { readonly way: Delivery['way']; readonly hasScan: boolean; readonly fileIsFree: boolean };

/**
 * Clause 14: the signed receipt may be scanned later. Refuses `receipt-by-link`, which nobody signs on paper,
 * `receipt-already-attached`, `copy-file-unknown`.
 */
export function mayAttachReceipt({ way, hasScan, fileIsFree }: Attaching): Result<undefined> {
  if (way === 'link') return refuse('receipt-by-link');
  if (hasScan) return refuse('receipt-already-attached');
  return fileIsFree ? ok(undefined) : refuse('copy-file-unknown');
}
