import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignatureAlgorithm } from '../../rules/signature-verdict.ts';
import { bitsOf, derOf, exactly, idOf, needed, partsOf, tags, type Der } from './der.ts';
import { streebog } from './streebog.ts';
import { gostKeyOf, verifyGost, type GostKey } from './verify-gost.ts';

export type PublicKey =
  | { readonly kind: 'rsa'; readonly key: KeyObject }
  | { readonly kind: 'gost-256' | 'gost-512'; readonly key: GostKey };

export type DigestName = 'sha256' | 'sha384' | 'sha512' | 'streebog-256' | 'streebog-512';

/** Hashes by identifier: those of RSA, of TC 26, of Kazakhstan. */
export const digests: ReadonlyMap<string, DigestName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['1.2.643.7.1.1.2.2', 'streebog-256'],
  ['1.2.643.7.1.1.2.3', 'streebog-512'],
  ['1.2.398.3.10.1.3.2', 'streebog-256'],
  ['1.2.398.3.10.1.3.3', 'streebog-512'],
]);

type Scheme = { readonly kind: SignatureAlgorithm; readonly digest: DigestName | null };

/** Ways of signing by identifier; where it names no hash, the hash named beside it counts. */
const schemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['1.2.840.113549.1.1.1', { kind: 'rsa', digest: null }],
  ['1.2.840.113549.1.1.11', { kind: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { kind: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { kind: 'rsa', digest: 'sha512' }],
  ['1.2.643.7.1.1.1.1', { kind: 'gost-256', digest: 'streebog-256' }],
  ['1.2.643.7.1.1.1.2', { kind: 'gost-512', digest: 'streebog-512' }],
  ['1.2.643.7.1.1.3.2', { kind: 'gost-256', digest: 'streebog-256' }],
  ['1.2.643.7.1.1.3.3', { kind: 'gost-512', digest: 'streebog-512' }],
  ['1.2.398.3.10.1.1.2.1', { kind: 'gost-256', digest: 'streebog-256' }],
  ['1.2.398.3.10.1.1.2.2', { kind: 'gost-512', digest: 'streebog-512' }],
  ['1.2.398.3.10.1.1.2.3.1', { kind: 'gost-256', digest: 'streebog-256' }],
  ['1.2.398.3.10.1.1.2.3.2', { kind: 'gost-512', digest: 'streebog-512' }],
]);

const rsaId = '1.2.840.113549.1.1.1';
const shortestRsa = 2048;

export function digestOf(name: DigestName, bytes: Uint8Array): Buffer {
  if (name === 'streebog-256') return streebog(32, bytes);
  if (name === 'streebog-512') return streebog(64, bytes);
  return createHash(name).update(bytes).digest();
}

/** The key of a certificate (SubjectPublicKeyInfo); null for an unknown kind, a short RSA key or no point of its curve. */
export function publicKeyOf(info: Der): PublicKey | null {
  try {
    const [algorithm, value] = exactly(info, tags.sequence, 2);
    const [id, parameters] = needed(partsOf(algorithm, tags.sequence));
    const name = needed(idOf(id));
    return name === rsaId ? rsaKey(info) : gostKey(name, parameters, needed(bitsOf(value)));
  } catch {
    return null;
  }
}

function gostKey(name: string, parameters: Der | undefined, bits: Uint8Array): PublicKey | null {
  const kind = schemes.get(name)?.kind;
  const curve = needed(idOf(needed(partsOf(parameters, tags.sequence))[0]));
  const point = needed(derOf(bits));
  if (kind === undefined || kind === 'rsa' || point.tag !== tags.octets) return null;
  const key = needed(gostKeyOf(curve, point.content));
  return key.curve.size === (kind === 'gost-256' ? 32 : 64) ? { kind, key } : null;
}

function rsaKey(info: Der): PublicKey | null {
  try {
    const key = createPublicKey({ key: Buffer.from(info.bytes), format: 'der', type: 'spki' });
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= shortestRsa ? { kind: 'rsa', key } : null;
  } catch {
    return null;
  }
}

export type Signed = {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** The identifier of the way of signing. */
  readonly algorithm: string;
  /** The hash named beside it, if any. */
  readonly digest: DigestName | null;
};

/** Whether the signature is one of this key over these bytes; 'unknown' when the ways do not fit each other. */
export function checkSigned(key: PublicKey, signed: Signed): 'right' | 'wrong' | 'unknown' {
  const name = digestFor(key, signed);
  if (name === null) return 'unknown';
  return isSignedBy(key, signed, name) ? 'right' : 'wrong';
}

/** The hash to sign with this key in this way; null where key, way and the hash named beside disagree. */
function digestFor({ kind }: PublicKey, { algorithm, digest }: Signed): DigestName | null {
  const scheme = schemes.get(algorithm);
  if (scheme?.kind !== kind) return null;
  const name = scheme.digest ?? digest;
  const fits = kind === 'rsa' ? name?.startsWith('sha') : name?.startsWith('streebog');
  return fits === true && (digest ?? name) === name ? name : null;
}

function isSignedBy(key: PublicKey, { bytes, signature }: Signed, name: DigestName): boolean {
  return key.kind === 'rsa'
    ? verify(name, bytes, key.key, signature)
    : verifyGost(key.key, digestOf(name, bytes), signature);
}
