import { numberAt } from './bytes-number.ts';
import { orientationOf } from './exif-orientation.ts';

const [start, end, scan] = [0xd8, 0xd9, 0xda];
/** Frames, tables, restart intervals: what the picture is drawn with. */
const drawn = [
  0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdb, 0xdc, 0xdd, 0xda,
];
const [exif, adobe] = [0xe1, 0xee];
const adobeLength = 14;

type Segment = { readonly marker: number; readonly from: number; readonly to: number };

/**
 * The same JPEG with what it is drawn with and which way is up: no place, time, camera, thumbnail or comment, and nothing
 * behind its end. Null when it is not a whole JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const parts = [Uint8Array.of(0xff, start), ...turned(bytes, segments)];
  for (const segment of segments) if (isDrawn(bytes, segment)) parts.push(bytes.subarray(segment.from, segment.to));
  return joined([...parts, Uint8Array.of(0xff, end)]);
}

/** Every segment up to the end of the picture; a scan takes its data along. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== start) return null;
  const found: Segment[] = [];
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) at += 1;
    else if (marker === end) return found.some((one) => one.marker === scan) ? found : null;
    else {
      const segment = segmentAt(bytes, at, marker);
      if (segment === null) return null;
      found.push(segment);
      at = segment.to;
    }
  }
  return null;
}

function segmentAt(bytes: Uint8Array, at: number, marker: number): Segment | null {
  const length = numberAt(bytes, at + 2, 2);
  const body = at + 2 + length;
  if (length < 2 || body > bytes.length) return null;
  return { marker, from: at, to: marker === scan ? endOfScan(bytes, body) : body };
}

/** Inside a scan `FF 00` is data and `FF D0` to `FF D7` are restarts; any other marker ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? end;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The Adobe marker says how colours are meant; it is kept when it is nothing more than that. */
const isDrawn = (bytes: Uint8Array, { marker, from, to }: Segment): boolean =>
  drawn.includes(marker) || (marker === adobe && to - from === adobeLength + 2 && bytes[from + 4] === 0x41);

/** Which way is up, alone in an EXIF of its own. */
function turned(bytes: Uint8Array, segments: readonly Segment[]): readonly Uint8Array[] {
  const said = segments.filter(({ marker }) => marker === exif);
  const up = said.map(({ from, to }) => orientationOf(bytes.subarray(from + 4, to))).find((one) => one !== null) ?? 1;
  if (up === 1) return [];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, up, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [Uint8Array.from([0xff, exif, 0, body.length + 2, ...body])];
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
