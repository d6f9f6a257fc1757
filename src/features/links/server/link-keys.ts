import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Kernel } from '#kernel/server/kernel.ts';
import { codeOf } from '../rules/link-secret.ts';

type Keys = Pick<Kernel, 'masterKey'>;
/** One issue of a link. */
export type Issue = { readonly schoolId: string; readonly linkId: string; readonly issue: number };

/** One key a school and purpose, out of the installation's master key. */
const keyOf = ({ masterKey }: Keys, schoolId: string, purpose: 'token' | 'code' | 'tried' | 'address'): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, schoolId, `tirek links ${purpose}`, 32));

/** Made again from the installation's key whenever they are asked for: no copy of either is kept anywhere. */
export function secretsOf(keys: Keys, { schoolId, linkId, issue }: Issue): { token: string; code: string } {
  const from = (purpose: 'token' | 'code'): Buffer =>
    createHmac('sha256', keyOf(keys, schoolId, purpose))
      .update(`${linkId} ${issue}`)
      .digest();
  return { token: from('token').subarray(0, 24).toString('base64url'), code: codeOf(from('code')) };
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keyed, since six digits are soon guessed from a plain hash. */
export const hashOfCode = (keys: Keys, { schoolId, linkId }: Omit<Issue, 'issue'>, code: string): Buffer =>
  createHmac('sha256', keyOf(keys, schoolId, 'tried'))
    .update(`${linkId} ${code}`)
    .digest();

/** An e-mail address as it lies in the delivery log. */
export function sealAddress(keys: Keys, schoolId: string, mailId: string, address: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, schoolId, 'address'), nonce);
  cipher.setAAD(Buffer.from(mailId));
  return Buffer.concat([nonce, cipher.update(address, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The address back. Throws when it was sealed for another mail or changed. */
export function openAddress(keys: Keys, schoolId: string, mailId: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, schoolId, 'address'), sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(mailId));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
}
