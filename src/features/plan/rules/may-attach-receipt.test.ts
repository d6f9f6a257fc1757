import { describe, expect, it } from 'vitest';
import { mayAttachReceipt } from './may-attach-receipt.ts';

describe('clause 14: the signed receipt, scanned later', () => {
  it.each([
    ['in-person', false, true, 'ok'],
    ['post', false, true, 'ok'],
    ['other', false, true, 'ok'],
    ['link', false, true, 'receipt-by-link'],
    ['in-person', true, true, 'receipt-already-attached'],
    ['in-person', false, false, 'copy-file-unknown'],
  ] as const)('taken %s, scan there %s, file free %s: %s', (way, hasScan, fileIsFree, reason) => {
    const found = mayAttachReceipt({ way, hasScan, fileIsFree });
    expect(found.ok ? 'ok' : found.refusal.reason).toBe(reason);
  });
});
