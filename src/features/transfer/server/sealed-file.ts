import {
  createCipheriv,
  createDecipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { PublicKey } from '../rules/receiving-card.ts';
import { largestFile } from '../rules/transfer-file.ts';
import { boxKeyOf, rawOf, signKeyOf, type PublicKeys, type SchoolKeys } from './school-keys.ts';

const family = Buffer.from('TIREK TRANSFER ');
const mark = Buffer.from('TIREK TRANSFER 1\n');
const longestHeader = 2048;
const tagSize = 16;
const signatureSize = 64;

const Header = z.strictObject({
  kind: z.enum(['package', 'message']),
  transferId: Id,
  from: z.strictObject({ bin: z.string().length(12), sign: PublicKey }),
  to: z.strictObject({ bin: z.string().length(12), box: PublicKey }),
  /** The public half of the key made for this one file. */
  once: PublicKey,
});
export type Header = z.infer<typeof Header>;

type Wanted = {
  readonly kind: Header['kind'];
  readonly transferId: string;
  readonly from: { readonly bin: string; readonly keys: SchoolKeys };
  readonly to: { readonly bin: string; readonly keys: PublicKeys };
};

/** Sealed for one receiver with a key made for this file alone, then signed by the sender, header and all. */
export function sealFile({ kind, transferId, from, to }: Wanted, plain: Buffer): Buffer {
  const once = generateKeyPairSync('x25519');
  const header: Header = {
    kind,
    transferId,
    from: { bin: from.bin, sign: from.keys.public.sign },
    to: { bin: to.bin, box: to.keys.box },
    once: rawOf(once.privateKey),
  };
  const front = frontOf(header);
  const cipher = createCipheriv('aes-256-gcm', ...secretOf(once.privateKey, boxKeyOf(to.keys.box), front));
  cipher.setAAD(front);
  const sealed = Buffer.concat([front, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([sealed, sign(null, sealed, from.keys.sign)]);
}

function frontOf(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(json.byteLength);
  return Buffer.concat([mark, length, json]);
}

/** Key and nonce of one file: both come from a secret that no other file has. */
function secretOf(own: KeyObject, other: KeyObject, front: Buffer): [key: Buffer, nonce: Buffer] {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  const salt = createHash('sha256').update(front).digest();
  const made = Buffer.from(hkdfSync('sha256', shared, salt, 'tirek transfer file 1', 44));
  return [made.subarray(0, 32), made.subarray(32)];
}

type Front = { readonly header: Header; readonly size: number };

/**
 * The open part of a file whose signature holds: by whom, for whom. Says nothing of who that key belongs to.
 * Refuses `transfer-file-too-large`, `transfer-file-unknown`, `transfer-file-newer`, `transfer-file-damaged`.
 */
export function readFront(bytes: Buffer): Result<Front> {
  if (bytes.byteLength > largestFile) return refuse('transfer-file-too-large', { largest: largestFile / 1024 / 1024 });
  if (!bytes.subarray(0, family.byteLength).equals(family)) return refuse('transfer-file-unknown');
  if (!bytes.subarray(0, mark.byteLength).equals(mark)) return refuse('transfer-file-newer');
  const front = parsedFront(bytes);
  if (front === null) return refuse('transfer-file-damaged');
  const [sealed, signature] = [bytes.subarray(0, -signatureSize), bytes.subarray(-signatureSize)];
  return isSigned(sealed, signature, front.header.from.sign) ? ok(front) : refuse('transfer-file-damaged');
}

function parsedFront(bytes: Buffer): Front | null {
  const at = mark.byteLength + 2;
  if (bytes.byteLength < at + tagSize + signatureSize) return null;
  const length = bytes.readUInt16BE(mark.byteLength);
  if (length > longestHeader || bytes.byteLength < at + length + tagSize + signatureSize) return null;
  const parsed = Header.safeParse(jsonOf(bytes.subarray(at, at + length)));
  return parsed.success ? { header: parsed.data, size: at + length } : null;
}

function isSigned(sealed: Buffer, signature: Buffer, key: string): boolean {
  try {
    return verify(null, sealed, signKeyOf(key), signature);
  } catch {
    return false;
  }
}

/** What is inside, for its receiver. Refuses as `readFront`, and `transfer-not-for-us` where another school can open it. */
export function openFile(bytes: Buffer, keys: SchoolKeys): Result<{ readonly header: Header; readonly plain: Buffer }> {
  const front = readFront(bytes);
  if (!front.ok) return front;
  const { header, size } = front.value;
  if (header.to.box !== keys.public.box) return refuse('transfer-not-for-us', { bin: header.to.bin });
  const plain = unsealed(bytes, size, header, keys.box);
  return plain === null ? refuse('transfer-file-damaged') : ok({ header, plain });
}

function unsealed(bytes: Buffer, size: number, header: Header, own: KeyObject): Buffer | null {
  const front = bytes.subarray(0, size);
  const tagAt = bytes.byteLength - signatureSize - tagSize;
  try {
    const decipher = createDecipheriv('aes-256-gcm', ...secretOf(own, boxKeyOf(header.once), front));
    decipher.setAAD(front);
    decipher.setAuthTag(bytes.subarray(tagAt, tagAt + tagSize));
    return Buffer.concat([decipher.update(bytes.subarray(size, tagAt)), decipher.final()]);
  } catch {
    return null;
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

export const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
