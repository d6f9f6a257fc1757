import { describe, expect, it } from 'vitest';
import { codeOf, spokenCode, typedCode } from './link-secret.ts';

describe('the code of a link', () => {
  it.each([
    [[0, 0, 0, 0, 0, 7], '000007'],
    [[0, 0, 0, 0, 1, 0], '000256'],
    [[0, 0, 0, 15, 66, 64], '000000'],
    [[255, 255, 255, 255, 255, 255], '710655'],
  ])('%j gives %s', (bytes, code) => expect(codeOf(Uint8Array.from(bytes))).toBe(code));

  it('is read in two halves, and typed in any way', () => {
    expect(spokenCode('004200')).toBe('004 200');
    expect(['004 200', '004-200', ' 004200 ', 'код: 004 200'].map(typedCode)).toEqual(Array(4).fill('004200'));
    expect(typedCode('1'.repeat(500))).toHaveLength(12);
  });
});
