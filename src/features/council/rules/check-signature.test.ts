import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkClosing } from './check-closing.ts';
import { checkSignature, type Signing } from './check-signature.ts';
import { otherNamesIn } from './other-names-in.ts';

const signing: Signing = {
  state: 'locked',
  heldOn: plainDate('2026-11-27'),
  today: plainDate('2026-11-30'),
  signedOn: plainDate('2026-11-27'),
  part: 'presiding',
  signed: [],
  scanFound: true,
};
const sign = (change: Partial<Signing>): string => {
  const checked = checkSignature({ ...signing, ...change });
  return checked.ok ? checked.value : checked.refusal.reason;
};

describe('clause 13: the protocol is signed by the presiding person and the secretary', () => {
  test('either may sign first, the other makes it signed', () => {
    expect(sign({})).toBe('signed-by-one');
    expect(sign({ part: 'secretary' })).toBe('signed-by-one');
    expect(sign({ state: 'signed-by-one', signed: ['secretary'] })).toBe('signed');
    expect(sign({ state: 'signed-by-one', part: 'secretary', signed: ['presiding'] })).toBe('signed');
  });
  test('nobody signs twice, nor an unlocked or a signed protocol', () => {
    expect(sign({ state: 'signed-by-one', signed: ['presiding'] })).toBe('part-already-signed');
    expect(sign({ state: 'drafted' })).toBe('protocol-not-locked');
    expect(sign({ state: 'signed', signed: ['presiding', 'secretary'] })).toBe('protocol-already-signed');
  });
  test('not before the meeting, not tomorrow, not without the scan', () => {
    expect(sign({ signedOn: plainDate('2026-11-26') })).toBe('signed-before-meeting');
    expect(sign({ signedOn: plainDate('2026-12-01') })).toBe('signed-in-future');
    expect(sign({ scanFound: false })).toBe('scan-missing');
  });
});

describe('clause 13: nothing that was heard is lost at the closing', () => {
  const heard = { position: 1, hasNotes: true, decided: true };
  test('what was not heard rolls over, what was heard needs its decision', () => {
    expect(checkClosing('opened', [heard, { position: 2, hasNotes: false, decided: false }]).ok).toBe(true);
    const left = checkClosing('opened', [heard, { position: 2, hasNotes: true, decided: false }]);
    expect(left.ok ? null : left.refusal).toEqual({ reason: 'heard-without-decision', facts: { questions: ['2'] } });
  });
  test('a meeting that is not opened is not closed', () => {
    const closed = checkClosing('called', [heard]);
    expect(closed.ok ? null : closed.refusal.reason).toBe('meeting-not-opened');
  });
});

describe('clause 13: a protocol concerns several children, each question one', () => {
  const alikhan = { family: 'Сәрсенов', given: 'Әлихан' };
  const dana = { family: 'Омарова', given: 'Дильназ' };
  test('the name of another pupil in the notes is found, also with a suffix', () => {
    const texts = [{ lang: 'kk' as const, text: 'Әлихан сабаққа келмеді, Дильназбен бірге жүрді.' }];
    expect(otherNamesIn([{ texts, own: [alikhan] }], [alikhan, dana])).toEqual(['Дильназбен']);
  });
  test('the child of the question may be named', () => {
    const texts = [{ lang: 'kk' as const, text: 'Әлихан Сәрсенов жақсарды.', other: 'Алихан исправился.' }];
    expect(otherNamesIn([{ texts, own: [alikhan] }], [alikhan, dana])).toEqual([]);
  });
});
