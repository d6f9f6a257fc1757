import type { acceptedTypes } from '../contract.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';

/**
 * What is stored of an upload: of a picture the pixels and which way is up, never where, when or with what it was taken.
 * Other kinds stay as they are. Null when a picture is not whole.
 */
export function cleanPicture(type: (typeof acceptedTypes)[number], bytes: Uint8Array): Uint8Array | null {
  if (type === 'image/jpeg') return cleanJpeg(bytes);
  return type === 'image/png' ? cleanPng(bytes) : bytes;
}
