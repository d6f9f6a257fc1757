import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

const blockSize = 256 * 1024;
const tagSize = 16;
const mark = Buffer.from('TIREK BACKUP 1\n');
const longestHeader = 64 * 1024;
const lastFlag = 0x8000_0000;

/** A backup that is cut off, altered or no backup at all; says which. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
}

const damaged = (where: string): DamagedBackup =>
  new DamagedBackup(`The backup is damaged (${where}). Nothing was restored; take another copy.`);

/** One key a backup: the salt of its header is its own. */
const keyOf = (masterKey: Uint8Array, header: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, createHash('sha256').update(header).digest(), 'tirek backup', 32));

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 4);
  return nonce;
}

/** Writes what follows the header in sealed blocks: each has its number, and the last says that it is the last. */
export class SealedWriter {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  #waiting: Buffer[] = [];
  #size = 0;
  #number = 0;

  private constructor(file: FileHandle, key: Buffer) {
    this.#file = file;
    this.#key = key;
  }

  static async open(file: FileHandle, masterKey: Uint8Array, headerJson: unknown): Promise<SealedWriter> {
    const header = Buffer.from(JSON.stringify(headerJson));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(header.byteLength);
    await writeAll(file, Buffer.concat([mark, length, header, createHash('sha256').update(header).digest()]));
    return new SealedWriter(file, keyOf(masterKey, header));
  }

  async write(bytes: Buffer): Promise<void> {
    this.#waiting.push(bytes);
    this.#size += bytes.byteLength;
    if (this.#size <= blockSize) return;
    let rest = Buffer.concat(this.#waiting);
    // At least one byte stays back, so that the last block is known as the last.
    for (; rest.byteLength > blockSize; rest = rest.subarray(blockSize))
      await this.#seal(rest.subarray(0, blockSize), 0);
    this.#waiting = [rest];
    this.#size = rest.byteLength;
  }

  async end(): Promise<void> {
    await this.#seal(Buffer.concat(this.#waiting), lastFlag);
  }

  async #seal(plain: Buffer, flag: number): Promise<void> {
    const head = Buffer.alloc(4);
    head.writeUInt32BE((plain.byteLength | flag) >>> 0);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#number));
    cipher.setAAD(head);
    this.#number += 1;
    await writeAll(this.#file, Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) done += (await file.write(bytes, done)).bytesWritten;
}

export type SealedHeader = { readonly bytes: Buffer; readonly json: unknown; readonly bodyAt: number };

/** The open part of a backup: who can open it, and with which version it was made. Throws when it is no backup. */
export async function readHeader(file: FileHandle): Promise<SealedHeader> {
  const start = await readExactly(file, mark.byteLength + 4, 0);
  if (start === null || !start.subarray(0, mark.byteLength).equals(mark))
    throw new DamagedBackup('This file is not a backup of Tirek, or its beginning is damaged.');
  const length = start.readUInt32BE(mark.byteLength);
  if (length > longestHeader) throw damaged('its beginning');
  const rest = await readExactly(file, length + 32, start.byteLength);
  if (rest === null) throw damaged('its beginning');
  const bytes = rest.subarray(0, length);
  if (!createHash('sha256').update(bytes).digest().equals(rest.subarray(length))) throw damaged('its beginning');
  return { bytes, json: JSON.parse(bytes.toString('utf8')), bodyAt: start.byteLength + rest.byteLength };
}

/** The blocks behind the header, opened one at a time. Throws at the first that was altered, moved, cut off or added. */
export async function* openBlocks(
  file: FileHandle,
  masterKey: Uint8Array,
  header: SealedHeader,
): AsyncGenerator<{ readonly plain: Buffer; readonly at: number }> {
  const key = keyOf(masterKey, header.bytes);
  let at = header.bodyAt;
  for (let number = 0; ; number += 1) {
    const head = await readExactly(file, 4, at);
    if (head === null) throw damaged('its end is missing');
    const word = head.readUInt32BE();
    const isLast = word >= lastFlag;
    const length = isLast ? word - lastFlag : word;
    if (length > blockSize) throw damaged(`block ${number + 1}`);
    const sealed = await readExactly(file, length + tagSize, at + 4);
    if (sealed === null) throw damaged('its end is missing');
    const plain = openBlock(key, number, head, sealed);
    if (plain === null) throw damaged(`block ${number + 1}`);
    at += 4 + sealed.byteLength;
    yield { plain, at };
    if (isLast) break;
  }
  if ((await readExactly(file, 1, at)) !== null) throw damaged('something follows its end');
}

function openBlock(key: Buffer, number: number, head: Buffer, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number));
  decipher.setAAD(head);
  decipher.setAuthTag(sealed.subarray(-tagSize));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagSize)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Null when the file ends before. */
async function readExactly(file: FileHandle, length: number, at: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return bytes;
}
