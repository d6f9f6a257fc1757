/** A whole JPEG of one grey pixel: tables, frame, scan. */
const drawn = Buffer.from(
  'ffdb004300' +
    'ff'.repeat(64) +
    'ffc0000b080001000101011100' +
    'ffc40014000100000000000000000000000000000008' +
    'ffc40014100100000000000000000000000000000000' +
    'ffda0008010100003f00' +
    '3fff00d0',
  'hex',
);
export const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** A little-endian EXIF: which way is up, and a GPS directory with a latitude, as a phone writes them. */
export function phoneExif(up: number): Buffer {
  const tiff = Buffer.alloc(100);
  tiff.write('II', 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x0112, 3, 1, up]);
  entry(22, [0x8825, 4, 1, 40]);
  tiff.writeUInt16LE(1, 40);
  entry(42, [0x0002, 5, 3, 60]);
  for (const [index, value] of [51, 1, 7, 1, 42, 1].entries()) tiff.writeUInt32LE(value, 60 + index * 4);
  tiff.write('Samsung SM-A14', 84, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
export const jpeg = (...extra: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('ffd8', 'hex'), ...extra, drawn, Buffer.from('ffd9', 'hex')]);
