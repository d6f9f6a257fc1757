import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { imageSize } from './image-size.ts';
import type { Emblem } from './letter.ts';

export const largestEmblem = 300 * 1024;
const leastSide = 64;
const mostSide = 2400;
/** No emblem is a ribbon: beyond this it would be a line on paper. */
const mostTimesLonger = 4;

/** Whether a picture may stand on every paper of the school. Refuses with what to send instead. */
export function checkEmblem(bytes: Uint8Array): Result<Emblem> {
  if (isDrawing(bytes)) return refuse('emblem-is-drawing');
  if (bytes.byteLength > largestEmblem) return refuse('emblem-too-large', { largest: largestEmblem / 1024 });
  const size = imageSize(bytes);
  if (size === null) return refuse('emblem-not-picture');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short < leastSide || long > mostSide || long > short * mostTimesLonger)
    return refuse('emblem-wrong-size', { width: size.width, height: size.height, least: leastSide, most: mostSide });
  return ok({ ...size, bytes });
}

/** An SVG is a document that can carry scripts and links, and no office program draws every one of them alike. */
function isDrawing(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 512), (byte) => String.fromCodePoint(byte)).join('');
  return /^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[\s\S]*)?(?:<!--[\s\S]*)?(?:<!doctype svg[\s\S]*)?<svg[\s/>]/iu.test(
    start,
  );
}
