import { readCertificate, serialOf, type Certificate } from './certificate.ts';
import { algorithmOf, derOf, exactly, idOf, needed, partsOf, sameBytes, tags, type Der } from './der.ts';
import { digests, type DigestName } from './public-key.ts';
import type { SignatureFault } from '../../rules/signature-verdict.ts';

export const contentTypes = { data: '1.2.840.113549.1.7.1', stamp: '1.2.840.113549.1.9.16.1.4' } as const;
const signedDataId = '1.2.840.113549.1.7.2';
const attributeIds = { type: '1.2.840.113549.1.9.3', digest: '1.2.840.113549.1.9.4' } as const;
const stampId = '1.2.840.113549.1.9.16.2.14';

/** Signed data with its one signer, as far as it is judged. */
export type Cms = {
  /** What is signed, where it stands inside. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signer: Certificate;
  readonly digest: DigestName;
  readonly messageDigest: Uint8Array;
  readonly algorithm: string;
  readonly signature: Uint8Array;
  /** What the signature is made over. */
  readonly signedBytes: Uint8Array;
  /** A time-stamping token over the signature. */
  readonly stamp: Uint8Array | null;
};

type Read = { readonly cms: Cms } | { readonly fault: SignatureFault };

/**
 * Reads CMS (RFC 5652) with one signer, its certificate and signed attributes. Every field has one value that fits, and
 * what nobody vouches for has no place in it, so that a changed byte is never overlooked. Never throws.
 */
export function readCms(bytes: Uint8Array, type: (typeof contentTypes)[keyof typeof contentTypes]): Read {
  try {
    return readSignedData(bytes, type);
  } catch {
    return { fault: 'signature-malformed' };
  }
}

function readSignedData(bytes: Uint8Array, type: string): Read {
  const [id, wrapped] = exactly(derOf(bytes) ?? undefined, tags.sequence, 2);
  needed(idOf(id) === signedDataId);
  const [data] = exactly(wrapped, 0xa0, 1);
  const [version, algorithms, encapsulated, ...rest] = needed(partsOf(data, tags.sequence));
  needed(numberOf(version) === (type === contentTypes.data ? 1 : 3));
  if (rest.length === 1) return { fault: 'signature-certificate-missing' };
  needed(rest.length === 2);
  const held = needed(partsOf(rest[0], 0xa0));
  const signers = needed(partsOf(rest[1], tags.set));
  if (signers.length !== 1) return { fault: 'signature-signers-not-one' };
  const known = held.map((part) => needed(readCertificate(part.bytes)));
  return signerOf({ signer: signers[0], algorithms, known, content: contentOf(encapsulated, type), type });
}

/** A small number of one byte; null for another element. */
const numberOf = (node: Der | undefined): number | null =>
  node !== undefined && node.tag === tags.integer && node.content.length === 1 ? (node.content[0] ?? null) : null;

/** The content inside; null when it is kept apart. */
function contentOf(node: Der | undefined, type: string): Uint8Array | null {
  const [id, ...wrapped] = needed(partsOf(node, tags.sequence));
  needed(idOf(id) === type && wrapped.length <= 1);
  if (wrapped.length === 0) return null;
  const [octets] = exactly(wrapped[0], 0xa0, 1);
  return octetsOf(octets);
}

function octetsOf(node: Der | undefined): Uint8Array {
  needed(node?.tag === tags.octets);
  return needed(node).content;
}

type Signer = {
  readonly signer: Der | undefined;
  readonly algorithms: Der | undefined;
  readonly known: readonly Certificate[];
  readonly content: Uint8Array | null;
  readonly type: string;
};

function signerOf({ signer, algorithms, known, content, type }: Signer): Read {
  const [version, named, hash, attributes, way, value, ...unsigned] = needed(partsOf(signer, tags.sequence));
  needed(numberOf(version) === 1);
  const certificate = known.find((one) => isNamed(one, named));
  if (certificate === undefined) return { fault: 'signature-certificate-missing' };
  const [digest, algorithm] = [digests.get(needed(algorithmOf(hash))), needed(algorithmOf(way))];
  if (digest === undefined) return { fault: 'signature-algorithm-unknown' };
  const [listed] = exactly(algorithms, tags.set, 1);
  needed(algorithmOf(listed) === algorithmOf(hash));
  const messageDigest = signedDigestOf(needed(attributes), type);
  return {
    cms: {
      content,
      certificates: known,
      signer: certificate,
      digest,
      messageDigest,
      algorithm,
      signature: octetsOf(value),
      signedBytes: Uint8Array.from([tags.set, ...needed(attributes).bytes.subarray(1)]),
      stamp: stampOf(unsigned),
    },
  };
}

/** By issuer and number, as RFC 5652 names a signer of version 1. */
function isNamed({ issuer, serial }: Certificate, named: Der | undefined): boolean {
  const [name, number] = exactly(named, tags.sequence, 2);
  needed(number?.tag === tags.integer);
  return sameBytes(needed(name).bytes, issuer) && serialOf(needed(number).content) === serial;
}

/** The hash of the content that is signed: it and the type of the content stand there once each. */
function signedDigestOf(node: Der, type: string): Uint8Array {
  const signed = needed(partsOf(node, 0xa0));
  const valueOf = (id: string): Der | undefined => {
    const [found, second] = signed.filter((part) => idOf(part.parts[0]) === id);
    needed(second === undefined);
    return exactly(exactly(found, tags.sequence, 2)[1], tags.set, 1)[0];
  };
  needed(idOf(valueOf(attributeIds.type)) === type);
  return octetsOf(valueOf(attributeIds.digest));
}

/** The token among the unsigned attributes; nothing else may stand there. */
function stampOf(unsigned: readonly Der[]): Uint8Array | null {
  if (unsigned.length === 0) return null;
  needed(unsigned.length === 1);
  const [attribute] = exactly(unsigned[0], 0xa1, 1);
  const [id, values] = exactly(attribute, tags.sequence, 2);
  needed(idOf(id) === stampId);
  return needed(exactly(values, tags.set, 1)[0]).bytes;
}
