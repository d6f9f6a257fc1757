import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { ReceivingCard } from '../rules/receiving-card.ts';

type Keys = Pick<Kernel, 'masterKey'>;

/** What a school signs and opens with; the public parts are given out. */
export type SchoolKeys = {
  readonly sign: KeyObject;
  readonly box: KeyObject;
  readonly public: PublicKeys;
};

export type PublicKeys = Pick<ReceivingCard, 'sign' | 'box'>;

/** The private key of a seed, wrapped as PKCS #8 of RFC 8410. */
const wrapping = { sign: '302e020100300506032b657004220420', box: '302e020100300506032b656e04220420' } as const;

/** Made from the installation's key whenever they are asked for, as links are: the private parts are kept nowhere. */
export function keysOf(keys: Keys, schoolId: string): SchoolKeys {
  const [sign, box] = [privateKey(keys, schoolId, 'sign'), privateKey(keys, schoolId, 'box')];
  return { sign, box, public: { sign: rawOf(sign), box: rawOf(box) } };
}

function privateKey({ masterKey }: Keys, schoolId: string, purpose: keyof typeof wrapping): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, schoolId, `tirek transfer ${purpose}`, 32));
  const key = Buffer.concat([Buffer.from(wrapping[purpose], 'hex'), seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of the public part, in base64url. */
export const rawOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? '';

export const signKeyOf = (raw: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });

export const boxKeyOf = (raw: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw }, format: 'jwk' });

const groups = 8;

/** Both keys as eight groups of five digits, to be read to each other by telephone in any language. */
export function fingerprintOf({ sign, box }: PublicKeys): string {
  const hash = createHash('sha256')
    .update('tirek transfer fingerprint\n')
    .update(sign)
    .update('\n')
    .update(box)
    .digest();
  return Array.from({ length: groups }, (_, at) => String(hash.readUInt32BE(at * 4) % 100_000).padStart(5, '0')).join(
    ' ',
  );
}
