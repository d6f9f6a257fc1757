/** Writes ASN.1, for certificates and signatures made in tests. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : content.length < 0x10000
          ? [0x82, content.length >> 8, content.length & 0xff]
          : [0x83, content.length >> 16, (content.length >> 8) & 0xff, content.length & 0xff];
  return Uint8Array.from([tag, ...length, ...content]);
}

export const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts);
export const octets = (bytes: Uint8Array) => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array) => tlv(0x03, Uint8Array.of(0), bytes);
export const nothing = Uint8Array.of(5, 0);
export const truth = Uint8Array.of(1, 1, 0xff);
export const text = (words: string) => tlv(0x0c, Buffer.from(words));
export const context = (number: number, ...parts: readonly Uint8Array[]) => tlv(0xa0 + number, ...parts);

/** DER sorts the elements of a set by their bytes. */
export const setOf = (...parts: readonly Uint8Array[]) => tlv(0x31, ...parts.toSorted((a, b) => Buffer.compare(a, b)));

export function id(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest];
  const bytes = arcs.flatMap((arc) => {
    const out = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) out.unshift((left & 0x7f) | 0x80);
    return out;
  });
  return tlv(0x06, Uint8Array.from(bytes));
}

export function integer(bytes: Uint8Array | number): Uint8Array {
  if (typeof bytes === 'number') return tlv(0x02, Uint8Array.of(bytes));
  return tlv(0x02, (bytes[0] ?? 0) > 0x7f ? Uint8Array.from([0, ...bytes]) : bytes);
}

const digitsOf = (at: Date) => at.toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14);
export const utcTime = (at: Date) => tlv(0x17, Buffer.from(`${digitsOf(at).slice(2)}Z`));
export const generalTime = (at: Date) => tlv(0x18, Buffer.from(`${digitsOf(at)}Z`));
