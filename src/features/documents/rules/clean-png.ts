import { numberAt } from './bytes-number.ts';
import { joined } from './clean-jpeg.ts';

const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What the picture is drawn with; texts, times, EXIF and profiles are left out. */
const drawn = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND'];
const around = 12;

/** The same PNG with its pixels alone, and nothing behind its end. Null when it is not a whole PNG. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!start.every((byte, at) => bytes[at] === byte)) return null;
  const parts = [bytes.subarray(0, start.length)];
  for (let at = start.length; at + around <= bytes.length;) {
    const to = at + around + numberAt(bytes, at, 4);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (to > bytes.length) return null;
    if (drawn.includes(name)) parts.push(bytes.subarray(at, to));
    if (name === 'IEND') return joined(parts);
    at = to;
  }
  return null;
}
