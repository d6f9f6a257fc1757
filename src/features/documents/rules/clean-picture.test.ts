import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { jpeg, phoneExif, segment } from '../../../testing/phone-photo.ts';
import { pngOf } from '../../../testing/png-of.ts';
import { cleanPicture } from './clean-picture.ts';
import { orientationOf } from './exif-orientation.ts';

const bare = jpeg();
const clean = (bytes: Uint8Array, type: 'image/jpeg' | 'image/png' = 'image/jpeg'): Buffer | null => {
  const cleaned = cleanPicture(type, bytes);
  return cleaned === null ? null : Buffer.from(cleaned);
};

describe('a photo of a home visit tells nothing but what is on it', () => {
  it('JPEG: place, camera, comment, thumbnail and whatever stands behind its end are gone; the picture is the same', () => {
    const photo = Buffer.concat([
      jpeg(
        segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
        segment(0xe1, phoneExif(1)),
        segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude</x:xmpmeta>', 'latin1')),
        segment(0xe2, Buffer.from('MPF\0 another picture', 'latin1')),
        segment(0xfe, Buffer.from('Астана, Сарыарқа 1')),
      ),
      Buffer.from('a film behind the end'),
    ]);
    expect(photo.includes(Buffer.from('Samsung'))).toBe(true);
    expect(clean(photo)).toEqual(bare);
  });

  it('which way is up stays, alone', () => {
    const cleaned = clean(jpeg(segment(0xe1, phoneExif(6))));
    expect(cleaned?.includes(Buffer.from('Samsung'))).toBe(false);
    expect(cleaned?.indexOf(Buffer.from([0x88, 0x25]))).toBe(-1);
    expect(cleaned?.indexOf(Buffer.from([0x25, 0x88]))).toBe(-1);
    const exif = cleaned?.subarray(6, 6 + 34) ?? Buffer.alloc(0);
    expect([orientationOf(exif), cleaned?.length]).toEqual([6, bare.length + 36]);
    expect(clean(cleaned ?? Buffer.alloc(0))).toEqual(cleaned);
  });

  it('PNG: texts, times and EXIF are gone; the pixels are the same', () => {
    const chunk = (kind: string, data: Buffer): Buffer => {
      const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      sum.writeUInt32BE(crc32(named));
      return Buffer.concat([length, named, sum]);
    };
    const whole = pngOf(4, 3);
    const extra = [
      chunk('tEXt', Buffer.from('Location\0Astana')),
      chunk('zTXt', Buffer.concat([Buffer.from('GPS\0\0'), deflateSync(Buffer.from('51.1'))])),
      chunk('eXIf', phoneExif(1).subarray(6)),
      chunk('tIME', Buffer.from([7, 234, 11, 16, 9, 0, 0])),
    ];
    const photo = Buffer.concat([whole.subarray(0, 33), ...extra, whole.subarray(33), Buffer.from('behind')]);
    expect(clean(photo, 'image/png')).toEqual(whole);
  });

  it.each<readonly [string, Buffer, 'image/jpeg' | 'image/png']>([
    ['a JPEG cut short', bare.subarray(0, -6), 'image/jpeg'],
    ['a JPEG without a picture', Buffer.from('ffd8ffd9', 'hex'), 'image/jpeg'],
    ['a length that leads beyond the end', Buffer.from('ffd8ffe1ffff00', 'hex'), 'image/jpeg'],
    ['a length of nothing', Buffer.from('ffd8ffe10000ffd9', 'hex'), 'image/jpeg'],
    ['a web page that calls itself JPEG', Buffer.from('\xff\xd8\xff<html><script>', 'latin1'), 'image/jpeg'],
    ['a PNG cut short', pngOf(4, 3).subarray(0, 40), 'image/png'],
    [
      'a PNG chunk as long as the world',
      Buffer.concat([pngOf(4, 3).subarray(0, 8), Buffer.from('ffffffff49444154', 'hex'), Buffer.alloc(8)]),
      'image/png',
    ],
  ])('%s is refused', (_name, bytes, type) => {
    expect(clean(bytes, type)).toBeNull();
  });

  it('a hostile directory inside an EXIF says nothing and costs nothing', () => {
    const endless = Buffer.from('4578696600004d4d002a00000008ffff', 'hex');
    expect(orientationOf(endless)).toBeNull();
    expect(orientationOf(Buffer.from('457869660000', 'hex'))).toBeNull();
    expect(clean(jpeg(segment(0xe1, endless)))).toEqual(bare);
  });
});
