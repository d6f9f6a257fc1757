export type ImageSize = { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number };

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Frame headers of JPEG, which hold the size: SOF0 to SOF15 without DHT, JPG and DAC. */
const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Kind and size of a PNG or JPEG as its own bytes tell; null for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  if (pngStart.every((byte, at) => bytes[at] === byte)) return pngSize(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : null;
}

function pngSize(bytes: Uint8Array): ImageSize | null {
  return sized('png', numberAt(bytes, 16, 4), numberAt(bytes, 20, 4));
}

/** Walks the segments until the first frame header. */
function jpegSize(bytes: Uint8Array): ImageSize | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    if (frames.includes(bytes[at + 1] ?? 0))
      return sized('jpeg', numberAt(bytes, at + 7, 2), numberAt(bytes, at + 5, 2));
    at += 2 + Math.max(2, numberAt(bytes, at + 2, 2));
  }
  return null;
}

const sized = (type: ImageSize['type'], width: number, height: number): ImageSize | null =>
  width > 0 && height > 0 ? { type, width, height } : null;

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  return Array.from({ length }, (_, of) => bytes[at + of] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0);
}
