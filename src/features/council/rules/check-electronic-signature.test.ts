import { describe, expect, test } from 'vitest';
import { signatureFaults, type KeptVerdict } from '#features/documents/rules/signature-verdict.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkElectronicSignature, type ElectronicSigning } from './check-electronic-signature.ts';

const card = {
  holder: 'ТЕСТОВА АЙГҮЛ',
  organisation: null,
  bin: null,
  serial: '5a01',
  issuer: 'TEST',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  algorithm: 'gost-512',
  stampedAt: null,
  revocation: 'not-asked',
} as const;
const verified: KeptVerdict = { kind: 'verified', card };
const locked: ElectronicSigning = {
  state: 'locked',
  heldOn: plainDate('2026-11-27'),
  today: plainDate('2026-11-30'),
  part: 'presiding',
  signed: [],
  language: 'pair',
  languageBefore: null,
  verdict: verified,
};
const reasonOf = (signing: ElectronicSigning) => {
  const checked = checkElectronicSignature(signing);
  return checked.ok ? checked.value.next : checked.refusal.reason;
};

describe('clause 13: signed electronically by the presiding person and the secretary, in either order', () => {
  test('the first and the second, also beside one on paper', () => {
    expect(reasonOf(locked)).toBe('signed-by-one');
    expect(reasonOf({ ...locked, state: 'signed-by-one', signed: ['secretary'] })).toBe('signed');
    expect(reasonOf({ ...locked, state: 'signed-by-one', signed: ['presiding'] })).toBe('part-already-signed');
    expect(reasonOf({ ...locked, state: 'drafted' })).toBe('protocol-not-locked');
    expect(reasonOf({ ...locked, today: plainDate('2026-11-26') })).toBe('signed-before-meeting');
  });

  test('not verified is taken and stays so; each fault refuses with its own reason', () => {
    const open: KeptVerdict = { kind: 'not-verified', card, unchecked: ['authority'] };
    expect(checkElectronicSignature({ ...locked, verdict: open })).toMatchObject({ value: { verdict: open } });
    for (const because of signatureFaults)
      expect(reasonOf({ ...locked, verdict: { kind: 'failed', because } })).toBe(because);
    expect(reasonOf({ ...locked, verdict: null })).toBe('signature-of-other-bytes');
  });

  test('both sign one and the same paper', () => {
    const second = { ...locked, state: 'signed-by-one', signed: ['secretary'] } as const;
    expect(reasonOf({ ...second, languageBefore: 'kk' })).toBe('signed-in-other-language');
    expect(reasonOf({ ...second, languageBefore: 'pair' })).toBe('signed');
  });
});
