import { iterationConstants, linearRows, substitution } from './streebog-tables.ts';

const block = 64;
const words = 16;
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** Substitution, transposition and linear map at once: for each byte of a word two halves of 64 bits. */
const table = makeTable();
const constants = Array.from({ length: 12 }, (_, index) =>
  wordsOf(bytesOf(iterationConstants.slice(index * 128, index * 128 + 128)).toReversed(), 0),
);

/** The hash of GOST R 34.11-2012 («Стрибог»), 32 or 64 bytes in the order of RFC 6986's examples. */
export function streebog(size: 32 | 64, bytes: Uint8Array): Buffer {
  let hash = new Uint32Array(words).fill(size === 32 ? 0x01010101 : 0);
  const sum = new Uint32Array(words);
  const length = new Uint32Array(words);
  const whole = Math.floor(bytes.length / block);
  for (let index = 0; index < whole; index += 1) {
    const part = wordsOf(bytes, index * block);
    hash = compress(length, hash, part);
    add(length, Uint32Array.of(block * 8));
    add(sum, part);
  }
  const rest = bytes.length - whole * block;
  const padded = new Uint8Array(block);
  padded.set(bytes.subarray(whole * block));
  padded[rest] = 1;
  const last = wordsOf(padded, 0);
  hash = compress(length, hash, last);
  add(length, Uint32Array.of(rest * 8));
  add(sum, last);
  const none = new Uint32Array(words);
  hash = compress(none, compress(none, hash, length), sum);
  return Buffer.from(Uint8Array.from(new Uint8Array(hash.buffer)).subarray(block - size));
}

/** The compression function; `length` is what was hashed before. */
function compress(length: Uint32Array, hash: Uint32Array, part: Uint32Array): Uint32Array<ArrayBuffer> {
  let key = mixed(xor(hash, length));
  let state = xor(part, key);
  for (const constant of constants) {
    state = mixed(state);
    key = mixed(xor(key, constant));
    state = xor(state, key);
  }
  return xor(xor(state, hash), part);
}

function mixed(state: Uint32Array): Uint32Array<ArrayBuffer> {
  const bytes = new Uint8Array(state.buffer, state.byteOffset, block);
  const out = new Uint32Array(words);
  for (let word = 0; word < 8; word += 1) {
    let [low, high] = [0, 0];
    for (let row = 0; row < 8; row += 1) {
      const at = (row * 256 + (bytes[row * 8 + word] ?? 0)) * 2;
      low ^= table[at] ?? 0;
      high ^= table[at + 1] ?? 0;
    }
    out[word * 2] = low;
    out[word * 2 + 1] = high;
  }
  return out;
}

function makeTable(): Uint32Array {
  const [pi, rows] = [bytesOf(substitution), bytesOf(linearRows)];
  const view = new DataView(rows.buffer, rows.byteOffset);
  const made = new Uint32Array(8 * 256 * 2);
  for (let row = 0; row < 8; row += 1) {
    for (let byte = 0; byte < 256; byte += 1) {
      const at = (row * 256 + byte) * 2;
      for (let bit = 0; bit < 8; bit += 1) {
        if ((((pi[byte] ?? 0) >> bit) & 1) === 0) continue;
        const line = (63 - 8 * row - bit) * 8;
        made[at] = (made[at] ?? 0) ^ view.getUint32(line + 4);
        made[at + 1] = (made[at + 1] ?? 0) ^ view.getUint32(line);
      }
    }
  }
  return made;
}

function wordsOf(bytes: Uint8Array, from: number): Uint32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, block);
  const out = new Uint32Array(words);
  for (let index = 0; index < words; index += 1) out[index] = view.getUint32(index * 4, true);
  return out;
}

function xor(one: Uint32Array, other: Uint32Array): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(words);
  for (let index = 0; index < words; index += 1) out[index] = (one[index] ?? 0) ^ (other[index] ?? 0);
  return out;
}

/** Adds into `sum` as numbers of 512 bits. */
function add(sum: Uint32Array, more: Uint32Array): void {
  let carry = 0;
  for (let index = 0; index < words; index += 1) {
    carry += (sum[index] ?? 0) + (more[index] ?? 0);
    sum[index] = carry;
    carry = Math.floor(carry / 2 ** 32);
  }
}
