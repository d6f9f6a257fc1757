import { describe, expect, it } from 'vitest';
import { checkAccept } from './check-accept.ts';
import { checkOffer } from './check-offer.ts';

const reason = (result: { readonly ok: boolean }): unknown =>
  'refusal' in result ? (result.refusal as { reason: string }).reason : 'ok';

describe('clause 20: what came is accepted for a pupil who is admitted', () => {
  it.each([
    ['came', 'received', true, 'ok'],
    ['came', 'asked', true, 'ok'],
    ['came', 'received', false, 'transfer-pupil-not-admitted'],
    ['came', 'accepted', true, 'transfer-cannot-move'],
    ['came', 'declined', true, 'transfer-cannot-move'],
    ['came', 'withdrawn', true, 'transfer-cannot-move'],
    ['sent', 'received', true, 'transfer-cannot-move'],
  ] as const)('%s, %s, admitted %s: %s', (side, state, admitted, expected) => {
    expect(reason(checkAccept({ side, state, admitted }))).toBe(expected);
  });
});

describe('clause 20: the work is passed on without waiting for a decision', () => {
  it.each([
    ['submitted', null, 1000, 'ok'],
    ['on-record', null, 24 * 1024 * 1024, 'ok'],
    ['removed', null, 1000, 'ok'],
    ['not-placed', null, 1000, 'transfer-nothing-to-pass'],
    ['on-record', 'one that runs', 1000, 'transfer-already-runs'],
    ['on-record', null, null, 'transfer-school-unknown'],
    ['on-record', null, 24 * 1024 * 1024 + 1, 'transfer-papers-too-large'],
  ])('%s, running: %s, a file of %s bytes: %s', (caseState, runningId, size, expected) => {
    expect(reason(checkOffer({ caseState, runningId }, size === null ? null : { size }))).toBe(expected);
  });
});
