import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { gostCurves } from '#features/documents/server/signatures/gost-curves.ts';
import { streebog } from '#features/documents/server/signatures/streebog.ts';
import { bits, id, nothing, octets, sequence } from './write-der.ts';

/** A key pair with its way of signing: Kazakhstan's identifiers for GOST, or RSA with SHA-256. */
export type TestKey = {
  readonly info: Uint8Array;
  /** The identifier of the signature and of the hash. */
  readonly algorithm: string;
  readonly digest: string;
  readonly hash: (bytes: Uint8Array) => Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  /** Of RSA, for a server that speaks TLS. */
  readonly privateKey?: KeyObject;
};

export type KeyKind = 'kz-512' | 'kz-256' | 'rsa';

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (number: bigint, size: number) => Buffer.from(number.toString(16).padStart(size * 2, '0'), 'hex');

/** GOST keys follow from their names, so that a test gives the same bytes each time. Good for tests only. */
export const testKey = (kind: KeyKind, name: string): TestKey => (kind === 'rsa' ? rsaKey(name) : gostKey(kind, name));

function gostKey(kind: 'kz-512' | 'kz-256', name: string): TestKey {
  const size = kind === 'kz-512' ? 64 : 32;
  const branch = kind === 'kz-512' ? 2 : 1;
  const curveId = `1.2.398.3.10.1.1.2.${branch}.1`;
  const digest = `1.2.398.3.10.1.3.${branch + 1}`;
  const { Point } = gostCurves.get(curveId)!;
  const { Fn } = Point;
  const secret = Fn.create(numberOf(streebog(64, Buffer.from(`secret ${name}`))));
  const { x, y } = Point.BASE.multiply(secret).toAffine();
  const point = Buffer.concat([bytesOf(x, size).toReversed(), bytesOf(y, size).toReversed()]);
  return {
    info: sequence(
      sequence(id(`1.2.398.3.10.1.1.2.${branch}`), sequence(id(curveId), id(digest))),
      bits(octets(point)),
    ),
    algorithm: `1.2.398.3.10.1.1.2.3.${branch}`,
    digest,
    hash: (bytes) => streebog(size, bytes),
    sign: (bytes) => {
      const hash = streebog(size, bytes);
      const e = Fn.create(numberOf(hash.toReversed()));
      const k = Fn.create(numberOf(streebog(64, Buffer.concat([Buffer.from(`once ${name}`), hash]))));
      const r = Fn.create(Point.BASE.multiply(k).toAffine().x);
      const s = Fn.add(Fn.mul(r, secret), Fn.mul(k, e));
      // The order of Kazakhstan's authority: r and s, each with its lowest byte first.
      return Buffer.concat([bytesOf(s, size), bytesOf(r, size)]).toReversed();
    },
  };
}

const rsaKeys = new Map<string, KeyObject>();

/** RSA keys do not follow from a name: made once for each in a run. */
function rsaKey(name: string): TestKey {
  const key = rsaKeys.get(name) ?? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  rsaKeys.set(name, key);
  return {
    info: createPublicKey(key).export({ format: 'der', type: 'spki' }),
    algorithm: '1.2.840.113549.1.1.11',
    digest: '2.16.840.1.101.3.4.2.1',
    hash: (bytes) => createHash('sha256').update(bytes).digest(),
    sign: (bytes) => sign('sha256', bytes, key),
    privateKey: key,
  };
}

export const algorithmPart = (name: string) => sequence(id(name), nothing);
