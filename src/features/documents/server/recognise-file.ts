import type { acceptedTypes } from '../contract.ts';

type Accepted = (typeof acceptedTypes)[number];

const signatures: readonly (readonly [Accepted, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The type by the first bytes, never by the name; null for anything else. */
export function recogniseFile(bytes: Uint8Array): Accepted | null {
  const found = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}
