import { describe, expect, test } from 'vitest';
import { gostCurves } from './gost-curves.ts';
import { streebog } from './streebog.ts';
import { gostKeyOf, verifyGost } from './verify-gost.ts';
import { testKey } from '../../../../testing/signatures/test-keys.ts';
import { bitsOf, derOf } from './der.ts';

describe('GOST R 34.10-2012', () => {
  test('each curve: its base is a point of the order the standard gives', () => {
    for (const { Point } of gostCurves.values()) {
      expect(() => Point.BASE.assertValidity()).not.toThrow();
      expect(Point.BASE.multiplyUnsafe(Point.Fn.ORDER - 1n).equals(Point.BASE.negate())).toBe(true);
    }
    expect(gostCurves.size).toBe(14);
  });

  test.each(['kz-256', 'kz-512'] as const)(
    '%s: a signature holds in both byte orders, for its own bytes only',
    (kind) => {
      const made = testKey(kind, 'somebody');
      const [parameters, point] = derOf(made.info)?.parts ?? [];
      const curve = kind === 'kz-256' ? '1.2.398.3.10.1.1.2.1.1' : '1.2.398.3.10.1.1.2.2.1';
      expect(parameters).toBeDefined();
      const key = gostKeyOf(curve, derOf(bitsOf(point)!)!.content)!;
      const size = kind === 'kz-256' ? 32 : 64;
      const signature = made.sign(Buffer.from('bytes'));
      const hash = streebog(size, Buffer.from('bytes'));
      expect(verifyGost(key, hash, signature)).toBe(true);
      expect(verifyGost(key, hash, signature.toReversed())).toBe(true);
      expect(verifyGost(key, streebog(size, Buffer.from('byteS')), signature)).toBe(false);
      for (let at = 0; at < signature.length; at += 9) {
        const changed = Uint8Array.from(signature);
        changed[at] = changed[at]! ^ 1;
        expect(verifyGost(key, hash, changed)).toBe(false);
      }
      expect(verifyGost(key, hash, new Uint8Array(size * 2))).toBe(false);
      expect(verifyGost(key, hash, signature.subarray(1))).toBe(false);
    },
  );

  test('a point off the curve, of another length or of an unknown curve is no key', () => {
    const curve = '1.2.398.3.10.1.1.2.1.1';
    expect(gostKeyOf(curve, Buffer.alloc(64, 1))).toBeNull();
    expect(gostKeyOf(curve, Buffer.alloc(64, 0))).toBeNull();
    expect(gostKeyOf(curve, Buffer.alloc(63, 1))).toBeNull();
    expect(gostKeyOf('1.2.3', Buffer.alloc(64, 1))).toBeNull();
  });
});
