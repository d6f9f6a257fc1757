import { gostCurves, type GostCurve } from './gost-curves.ts';

/** A public key of GOST R 34.10-2012, checked to be a point of its curve. */
export type GostKey = { readonly curve: GostCurve; readonly point: InstanceType<GostCurve['Point']> };

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

/** The key as certificates keep it: x and y one after the other, each with its lowest byte first. Null for no point. */
export function gostKeyOf(curveId: string, bytes: Uint8Array): GostKey | null {
  const curve = gostCurves.get(curveId);
  if (curve === undefined || bytes.length !== curve.size * 2) return null;
  const [x, y] = [bytes.slice(0, curve.size), bytes.slice(curve.size)].map((half) => numberOf(half.toReversed()));
  if (x === undefined || y === undefined) return null;
  try {
    const point = curve.Point.fromAffine({ x, y });
    point.assertValidity();
    return { curve, point };
  } catch {
    return null;
  }
}

/**
 * GOST R 34.10-2012, 6.2: whether the signature belongs to the hash, whose bytes are read with the lowest first, as X.509
 * and CMS do. OpenSSL and RFC 9215 write s and then r with the highest byte first; Kazakhstan's authority writes the same
 * bytes the other way round (seen on its certificates, lists and answers). Either order is one signature of the key.
 */
export function verifyGost(key: GostKey, hash: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== key.curve.size * 2 || hash.length !== key.curve.size) return false;
  return holds(key, hash, signature) || holds(key, hash, signature.toReversed());
}

function holds({ curve, point }: GostKey, hash: Uint8Array, signature: Uint8Array): boolean {
  const { Fn, BASE } = curve.Point;
  const [s, r] = [numberOf(signature.slice(0, curve.size)), numberOf(signature.slice(curve.size))];
  if (r <= 0n || r >= Fn.ORDER || s <= 0n || s >= Fn.ORDER) return false;
  const e = Fn.create(numberOf(hash.toReversed()));
  const inverse = Fn.inv(e === 0n ? 1n : e);
  const found = BASE.mulAddUnsafe(Fn.mul(s, inverse), point, Fn.neg(Fn.mul(r, inverse)));
  return !found.is0() && Fn.create(found.toAffine().x) === r;
}
