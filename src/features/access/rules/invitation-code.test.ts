import fc from 'fast-check';
import { expect, it } from 'vitest';
import { invitationCode, typedCode } from './invitation-code.ts';

it('a code is three groups of four, without letters that look alike', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const code = invitationCode(bytes);
      expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      expect(code).not.toMatch(/[01ILOUV]/);
      expect(typedCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    }),
  );
});

it('other bytes, another code', () => {
  expect(invitationCode(new Uint8Array(32).fill(7))).not.toBe(invitationCode(new Uint8Array(32).fill(8)));
});
