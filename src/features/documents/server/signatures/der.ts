import { type BaseBlock, EndOfContent, fromBER } from 'asn1js';

/** One element of ASN.1: its whole bytes, what stands inside, and the elements it is made of. */
export type Der = {
  /** The identifier byte: 0x30 a sequence, 0xa0 the first tagged part … */
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly parts: readonly Der[];
};

/** Files with signatures are small; what is larger or deeper is nobody's signature. */
export const largestSignature = 256 * 1024;
const deepest = 40;

/** Reads bytes that hold one element and nothing after it; null for anything else. Never throws. */
export function derOf(bytes: Uint8Array, largest = largestSignature): Der | null {
  if (bytes.length === 0 || bytes.length > largest) return null;
  try {
    const limits = { maxDepth: deepest, maxNodes: Math.ceil(largest / 4), maxContentLength: largest };
    const { offset, result } = fromBER(bytes, limits);
    return offset === bytes.length && result.error === '' ? nodeOf(result) : null;
  } catch {
    return null;
  }
}

/** The parser is lenient where lengths disagree; here an element is exactly as long as it says, and as its parts. */
function nodeOf(block: BaseBlock): Der {
  const { tagClass, tagNumber, isConstructed, blockLength } = block.idBlock;
  const { length, isIndefiniteForm, blockLength: lengthBytes } = block.lenBlock;
  const bytes = block.valueBeforeDecodeView;
  const { valueBlock } = block;
  const inside = isConstructed && 'value' in valueBlock && Array.isArray(valueBlock.value) ? valueBlock.value : [];
  const parts = inside.filter((part) => !(part instanceof EndOfContent)).map((part: BaseBlock) => nodeOf(part));
  const content = bytes.subarray(blockLength + lengthBytes);
  const filled = parts.reduce((sum, part) => sum + part.bytes.length, isIndefiniteForm ? endOfContent : 0);
  if (!isIndefiniteForm && content.length !== length) throw new Error('The length of an element is wrong');
  if (isConstructed && filled !== content.length) throw new Error('The parts of an element do not fill it');
  return { tag: ((tagClass - 1) << 6) | (isConstructed ? 0x20 : 0) | (tagNumber & 0x1f), bytes, content, parts };
}

const endOfContent = 2;

export const tags = { integer: 2, bits: 3, octets: 4, empty: 5, id: 6, sequence: 0x30, set: 0x31 } as const;

/** The parts of a sequence or set; null when it is another element. */
export const partsOf = (node: Der | undefined, tag: number): readonly Der[] | null =>
  node !== undefined && node.tag === tag ? node.parts : null;

/** A dotted object identifier; null when the element is no identifier. */
export function idOf(node: Der | undefined): string | null {
  if (node === undefined || node.tag !== tags.id || node.content.length === 0) return null;
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of node.content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** The algorithm of a sequence of identifier and parameters; only parameters that say nothing are taken. */
export function algorithmOf(node: Der | undefined): string | null {
  const parts = partsOf(node, tags.sequence);
  if (parts === null || parts.length > 2) return null;
  const [id, parameters] = parts;
  const isPlain = parameters === undefined || (parameters.tag === tags.empty && parameters.content.length === 0);
  return isPlain ? idOf(id) : null;
}

/** The bytes of a bit string that ends at a whole byte; null for any other element. */
export const bitsOf = (node: Der | undefined): Uint8Array | null =>
  node !== undefined && node.tag === tags.bits && node.content[0] === 0 ? node.content.subarray(1) : null;

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** The value, or a throw that the reader around it turns into its "malformed". */
export function needed<T>(value: T | null | undefined | false): T {
  if (value === null || value === undefined || value === false) throw new Error('Not what stands here by the standard');
  return value;
}

/** The sequence or set of exactly so many parts. */
export function exactly(node: Der | undefined, tag: number, count: number): readonly Der[] {
  const parts = needed(partsOf(node, tag));
  needed(parts.length === count);
  return parts;
}

/** What certificates, lists and answers have in common: something, the way it was signed, and the signature. */
export type SignedPart = {
  readonly tbs: Der;
  readonly algorithm: string;
  readonly way: Der;
  readonly signature: Uint8Array;
  readonly more: readonly Der[];
};

/** Throws when the bytes are no such thing. */
export function signedPartOf(bytes: Uint8Array, largest = largestSignature): SignedPart {
  const [tbs, way, value, ...more] = needed(partsOf(derOf(bytes, largest) ?? undefined, tags.sequence));
  return {
    tbs: needed(tbs),
    algorithm: needed(algorithmOf(way)),
    way: needed(way),
    signature: needed(bitsOf(value)),
    more,
  };
}
