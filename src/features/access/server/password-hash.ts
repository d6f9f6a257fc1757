import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** Argon2id for interactive sign-in: 19 MiB, two passes (RFC 9106 leaves memory to the machine; a school's is small). */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const written = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u;

/** The password as stored: parameters, salt and hash in one string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`;
}

/**
 * Whether the password is the one stored. An unknown login (null) or an unreadable hash costs the same work and is
 * answered no, so that time tells nothing.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = written.exec(stored ?? '');
  if (parts === null) {
    await derive(password, randomBytes(16), cost);
    return false;
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const kept = Buffer.from(tag, 'base64');
  const asked = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const derived = await derive(password, Buffer.from(salt, 'base64'), asked);
  return derived.length === kept.length && timingSafeEqual(derived, kept);
}

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const parameters: Argon2Parameters = { message: password, nonce, memory, passes, parallelism, tagLength };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)));
  });
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
