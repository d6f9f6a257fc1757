import { crc32, deflateSync } from 'node:zlib';
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Qr } from '../../rules/letter.ts';

/** 32 mm, in the pixels of 1/96 inch by which Word measures pictures. */
const side = 121;
const pixelsOfDot = 4;

/** A QR code as a picture. */
export function docxQr({ rows, text }: Qr): Paragraph {
  const picture = new ImageRun({
    type: 'png',
    data: pngOf(rows),
    transformation: { width: side, height: side },
    // A number of its own: the library's counter would make the second paper differ from the first.
    altText: { id: '2', name: 'qr', title: '', description: text },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] });
}

/** Grey of eight bits, black on white, each dot a small square. */
function pngOf(rows: readonly string[]): Buffer {
  const size = rows.length * pixelsOfDot;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const lines = rows.flatMap((row) => Array.from({ length: pixelsOfDot }, () => lineOf(row)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const lineOf = (row: string): Buffer =>
  Buffer.from([0, ...[...row].flatMap((dot) => Array.from({ length: pixelsOfDot }, () => (dot === '1' ? 0 : 255)))]);

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
