import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, keysOf } from './school-keys.ts';
import { openFile, readFront, sealFile } from './sealed-file.ts';

const masterKey = Buffer.alloc(32, 7);
const keys = {
  from: keysOf({ masterKey }, 'school-a'),
  to: keysOf({ masterKey: Buffer.alloc(32, 8) }, 'school-b'),
  third: keysOf({ masterKey: Buffer.alloc(32, 9) }, 'school-c'),
};
const seal = (plain: Buffer, from = keys.from): Buffer =>
  sealFile(
    {
      kind: 'package',
      transferId: '019abc00-0000-7000-8000-000000000001',
      from: { bin: '120140000007', keys: from },
      to: { bin: '990140000005', keys: keys.to.public },
    },
    plain,
  );
const reasonOf = (bytes: Buffer, own = keys.to): string => {
  const opened = openFile(bytes, own);
  return opened.ok ? 'opened' : opened.refusal.reason;
};

describe('clause 20: the sealed file', () => {
  it('opens for its receiver as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (plain) => {
        const opened = openFile(seal(Buffer.from(plain)), keys.to);
        expect(opened.ok && opened.value.plain.equals(Buffer.from(plain))).toBe(true);
        expect(opened.ok && opened.value.header.from.bin).toBe('120140000007');
      }),
      { numRuns: 40 },
    );
  });

  it('every single flipped bit of a byte is refused', () => {
    const sealed = seal(randomBytes(200));
    for (let at = 0; at < sealed.byteLength; at += 1) {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect(reasonOf(flipped), `byte ${at}`).toMatch(/^transfer-file-(damaged|unknown|newer)$/u);
    }
  });

  it('every shorter beginning of it is refused, and anything added behind', () => {
    const sealed = seal(randomBytes(60));
    for (let size = 0; size < sealed.byteLength; size += 1)
      expect(reasonOf(sealed.subarray(0, size)), `${size} bytes`).toMatch(/^transfer-file-(damaged|unknown|newer)$/u);
    expect(reasonOf(Buffer.concat([sealed, Buffer.from([0])]))).toBe('transfer-file-damaged');
  });

  it('no other school opens it, and it names the one that can', () => {
    const opened = openFile(seal(Buffer.from('words')), keys.third);
    expect(opened).toEqual({ ok: false, refusal: { reason: 'transfer-not-for-us', facts: { bin: '990140000005' } } });
  });

  it('cannot be signed anew by somebody else: the seal holds the key of its sender', () => {
    const sealed = seal(Buffer.from('words of school A'));
    const other = seal(Buffer.from('words of school A'), keys.third);
    const bodyAt = sealed.byteLength - 64 - 16 - 17;
    const mixed = Buffer.concat([other.subarray(0, bodyAt), sealed.subarray(bodyAt)]);
    expect(reasonOf(mixed)).toBe('transfer-file-damaged');
  });

  it('two files of the same words have nothing in common behind the header', () => {
    const [one, two] = [seal(Buffer.alloc(64)), seal(Buffer.alloc(64))];
    expect(one.subarray(-144).equals(two.subarray(-144))).toBe(false);
  });

  it('hostile files: what is no transfer, what is too large, a header without end', () => {
    expect(reasonOf(Buffer.from('%PDF-1.7'))).toBe('transfer-file-unknown');
    expect(reasonOf(Buffer.alloc(0))).toBe('transfer-file-unknown');
    expect(reasonOf(Buffer.alloc(24 * 1024 * 1024 + 1))).toBe('transfer-file-too-large');
    const endless = Buffer.concat([Buffer.from('TIREK TRANSFER 1\n'), Buffer.from([0xff, 0xff]), randomBytes(70_000)]);
    expect(reasonOf(endless)).toBe('transfer-file-damaged');
    expect(readFront(Buffer.concat([Buffer.from('TIREK TRANSFER 2\n'), randomBytes(300)]))).toMatchObject({
      refusal: { reason: 'transfer-file-newer' },
    });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !openFile(Buffer.from(bytes), keys.to).ok));
  });
});

describe('clause 20: the keys of a school', () => {
  it('are the same each time, and others for each school and each installation', () => {
    const schoolId = randomUUID();
    expect(keysOf({ masterKey }, schoolId).public).toEqual(keysOf({ masterKey }, schoolId).public);
    expect(keysOf({ masterKey }, schoolId).public).not.toEqual(keysOf({ masterKey }, randomUUID()).public);
    expect(keysOf({ masterKey }, schoolId).public).not.toEqual(
      keysOf({ masterKey: Buffer.alloc(32) }, schoolId).public,
    );
    expect(keysOf({ masterKey }, schoolId).public.sign).not.toBe(keysOf({ masterKey }, schoolId).public.box);
  });

  it('are read out as eight groups of five digits, which change with either key', () => {
    const { sign, box } = keys.from.public;
    expect(fingerprintOf({ sign, box })).toMatch(/^(\d{5} ){7}\d{5}$/u);
    expect(fingerprintOf({ sign, box: keys.to.public.box })).not.toBe(fingerprintOf({ sign, box }));
    expect(fingerprintOf({ sign: keys.to.public.sign, box })).not.toBe(fingerprintOf({ sign, box }));
  });
});
