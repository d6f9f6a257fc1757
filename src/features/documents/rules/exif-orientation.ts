import { numberAt } from './bytes-number.ts';

const mark = [0x45, 0x78, 0x69, 0x66, 0, 0];
const orientation = 0x0112;
const entrySize = 12;
const mostEntries = 100;

/** Which way is up, 1 to 8, as the first directory of an EXIF says; null where it says nothing readable. */
export function orientationOf(segment: Uint8Array): number | null {
  if (!mark.every((byte, at) => segment[at] === byte)) return null;
  const tiff = segment.subarray(mark.length);
  const little = tiff[0] === 0x49;
  const first = numberAt(tiff, 4, 4, little);
  const entries = Math.min(numberAt(tiff, first, 2, little), mostEntries);
  for (let index = 0; index < entries; index += 1) {
    const at = first + 2 + index * entrySize;
    if (numberAt(tiff, at, 2, little) === orientation) {
      const said = numberAt(tiff, at + 8, 2, little);
      return said >= 1 && said <= 8 ? said : null;
    }
  }
  return null;
}
