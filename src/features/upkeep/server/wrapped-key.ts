import { createCipheriv, createDecipheriv, randomBytes, randomInt, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { groupCount, phraseOf, type RecoveryPhrase } from '../rules/recovery-phrase.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

/** The master key under the recovery phrase: of no use without it, so it may stand in every backup. */
export const WrappedKey = z.object({
  kind: z.literal('scrypt-32768-8-1 aes-256-gcm'),
  salt: hex(16),
  nonce: hex(12),
  sealed: hex(32),
  tag: hex(16),
});
export type WrappedKey = z.infer<typeof WrappedKey>;

const purpose = Buffer.from('tirek master key under a recovery phrase');

const keyOf = (phrase: RecoveryPhrase, salt: Buffer): Buffer =>
  scryptSync(phrase.join(''), salt, 32, { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });

/** A new random phrase; shown once, kept nowhere. */
export const newPhrase = (): RecoveryPhrase => phraseOf(Array.from({ length: groupCount * 4 }, () => randomInt(10)));

export function wrapKey(masterKey: Uint8Array, phrase: RecoveryPhrase): WrappedKey {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(phrase, salt), nonce);
  cipher.setAAD(purpose);
  const sealed = Buffer.concat([cipher.update(masterKey), cipher.final()]);
  return {
    kind: 'scrypt-32768-8-1 aes-256-gcm',
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    sealed: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The master key, or null when this phrase does not open it. */
export function unwrapKey(wrapped: WrappedKey, phrase: RecoveryPhrase): Buffer | null {
  const key = keyOf(phrase, Buffer.from(wrapped.salt, 'hex'));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'hex'));
  decipher.setAAD(purpose);
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.sealed, 'hex')), decipher.final()]);
  } catch {
    return null;
  }
}
