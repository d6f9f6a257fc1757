import { describe, expect, test } from 'vitest';
import { streebog } from './streebog.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const first = Buffer.from('012345678901234567890123456789012345678901234567890123456789012');
// Examples 2 of RFC 6986, 10.2, as bytes in the order they are hashed.
const second = bytes(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
);

describe('GOST R 34.11-2012 gives the hashes of RFC 6986', () => {
  test('of 63 bytes', () => {
    expect(streebog(64, first).toString('hex')).toBe(
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    );
    expect(streebog(32, first).toString('hex')).toBe(
      '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
    );
  });

  test('of 72 bytes, more than one block', () => {
    expect(streebog(64, second).toString('hex')).toBe(
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    );
    expect(streebog(32, second).toString('hex')).toBe(
      '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
    );
  });
});

describe('and those of OpenSSL with its gost engine', () => {
  test.each([
    [0, '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb'],
    [64, 'c2ce0969b6e468445ecfaed89f614178f89cc37ab59523528a58745007f33ab2'],
    [1000, 'e770017612ee6f0bd6dc188268c5dd331e08bad7203153b7a606386d486aebd7'],
  ])('of %i bytes, 256 bits', (length, hash) => {
    expect(streebog(32, Buffer.alloc(length, 'a')).toString('hex')).toBe(hash);
  });

  test('of 1000 bytes, 512 bits, in whichever memory they lie', () => {
    const within = new Uint8Array(1010).fill(0x61).subarray(7, 1007);
    expect(streebog(64, within).toString('hex')).toBe(
      '15b744f8a6131244ed96d4f351f2df78bab88861e1a3c8743123969f8d924da24faaf6aec9480007c0a7c9eb41fb000d08c769a1de581597f988c0346ce16c58',
    );
  });

  test('a carry that runs through the whole sum of blocks is not lost', () => {
    expect(streebog(32, Buffer.alloc(192, 0xff)).toString('hex')).toBe(
      'd3ce7eb4da9ad01a0b929025486a2fd99e84f188069f9e5f47f11d1a949be991',
    );
  });
});
