/** Big-endian by default, as PNG and JPEG write numbers; bytes beyond the end read as zero. */
export function numberAt(bytes: Uint8Array, at: number, length: number, littleEndian = false): number {
  const read = Array.from({ length }, (_, of) => bytes[at + of] ?? 0);
  return (littleEndian ? read.toReversed() : read).reduce((sum, byte) => sum * 256 + byte, 0);
}
