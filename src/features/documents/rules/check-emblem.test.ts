import { describe, expect, it } from 'vitest';
import { checkEmblem, largestEmblem } from './check-emblem.ts';
import { imageSize } from './image-size.ts';

const png = (width: number, height: number, length = 64): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255], 16);
  return bytes;
};
/** Start, an APP0 segment, then the frame header that holds the size. */
const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0].concat([
      0xff,
      0xc2,
      0,
      11,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      1,
      1,
      0x11,
      0,
    ]),
  );
const letters = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonFor = (bytes: Uint8Array): string | null => {
  const checked = checkEmblem(bytes);
  return checked.ok ? null : checked.refusal.reason;
};

describe('the size of a picture is read from its own bytes', () => {
  it('of a PNG and of a JPEG, behind other segments too', () => {
    expect(imageSize(png(400, 300))).toEqual({ type: 'png', width: 400, height: 300 });
    expect(imageSize(jpeg(640, 480))).toEqual({ type: 'jpeg', width: 640, height: 480 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a PDF', letters('%PDF-1.7')],
    ['a JPEG cut before its frame', jpeg(640, 480).subarray(0, 8)],
    ['a PNG without a width', png(0, 300)],
  ])('%s is no picture', (_what, bytes) => {
    expect(imageSize(bytes)).toBeNull();
  });
});

describe('what may stand on every paper of a school', () => {
  it('takes a PNG or JPEG of a sensible size, with its bytes', () => {
    expect(checkEmblem(png(400, 300))).toMatchObject({ ok: true, value: { type: 'png', width: 400, height: 300 } });
    expect(checkEmblem(jpeg(640, 480))).toMatchObject({ ok: true, value: { type: 'jpeg' } });
    expect(reasonFor(png(400, 300, largestEmblem))).toBeNull();
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['<?xml version="1.0"?>\n<!-- логотип --><svg>'],
    ['\ufeff <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg width="9">'],
  ])('refuses a drawing, and says so: %s', (text) => {
    expect(reasonFor(letters(text))).toBe('emblem-is-drawing');
  });

  it.each([
    ['emblem-too-large', png(400, 300, largestEmblem + 1)],
    ['emblem-not-picture', letters('GIF89a')],
    ['emblem-wrong-size', png(63, 300)],
    ['emblem-wrong-size', png(2401, 2000)],
    ['emblem-wrong-size', png(1000, 249)],
  ])('refuses with %s', (reason, bytes) => {
    expect(reasonFor(bytes)).toBe(reason);
  });
});
