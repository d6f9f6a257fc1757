import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kernel } from '#kernel/server/kernel.ts';

type Vault = Pick<Kernel, 'masterKey' | 'filesFolder'>;
export type StoredBytes = { readonly address: string; readonly sha256: Buffer; readonly size: number };

/** One key a school and purpose, out of the installation's master key. */
function keyOf(vault: Vault, schoolId: string, purpose: 'address' | 'bytes'): Buffer {
  return Buffer.from(hkdfSync('sha256', vault.masterKey, schoolId, `tirek files ${purpose}`, 32));
}

/** Stores bytes encrypted, addressed by a keyed hash of the school: the same bytes are stored once. */
export async function storeFileBytes(vault: Vault, schoolId: string, bytes: Uint8Array): Promise<StoredBytes> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const address = createHmac('sha256', keyOf(vault, schoolId, 'address'))
    .update(sha256)
    .digest('hex');
  const path = pathOf(vault, schoolId, address);
  if (await isThere(path)) return { address, sha256, size: bytes.byteLength };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(vault, schoolId, 'bytes'), nonce);
  cipher.setAAD(Buffer.from(address));
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  await writeWhole(path, sealed);
  return { address, sha256, size: bytes.byteLength };
}

/** The bytes behind an address. Throws when the file is missing or was changed. */
export async function readFileBytes(vault: Vault, schoolId: string, address: string): Promise<Buffer> {
  const sealed = await readFile(pathOf(vault, schoolId, address));
  const decipher = createDecipheriv('aes-256-gcm', keyOf(vault, schoolId, 'bytes'), sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(address));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

/** Forgets the bytes behind an address; hold the address meanwhile. */
export const dropFileBytes = (vault: Vault, schoolId: string, address: string): Promise<void> =>
  rm(pathOf(vault, schoolId, address), { force: true });

const pathOf = (vault: Vault, schoolId: string, address: string): string =>
  join(vault.filesFolder, schoolId, address.slice(0, 2), address);

/** Written whole or not at all, so a file that is there is complete. */
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** All or nothing: written beside, synced, then renamed. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
