import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { TransferContent, TransferMessage } from '../rules/transfer-file.ts';

const longestContent = 4 * 1024 * 1024;

/** The content with the size and the hash of the one PDF that follows it. */
export function contentWith(content: Omit<TransferContent, 'pdf'>, pdf: Uint8Array): TransferContent {
  return { ...content, pdf: { size: pdf.byteLength, sha256: createHash('sha256').update(pdf).digest('hex') } };
}

/** The inside of a package: the length of the content, the content, the one PDF. */
export function packageBytes(content: TransferContent, pdf: Uint8Array): Buffer {
  const json = Buffer.from(JSON.stringify(content));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.byteLength);
  return Buffer.concat([length, json, pdf]);
}

type Read = { readonly content: TransferContent; readonly pdf: Buffer };

/** Refuses `transfer-content-wrong` where what was signed is not what a package is, `transfer-file-newer` for a later schema. */
export function readPackage(plain: Buffer): Result<Read> {
  if (plain.byteLength < 4) return refuse('transfer-content-wrong');
  const length = plain.readUInt32BE(0);
  if (length > longestContent || length + 4 > plain.byteLength) return refuse('transfer-content-wrong');
  const content = parsed(TransferContent, plain.subarray(4, 4 + length));
  if (!content.ok) return content;
  const pdf = plain.subarray(4 + length);
  const { size, sha256 } = content.value.pdf;
  const same = pdf.byteLength === size && createHash('sha256').update(pdf).digest('hex') === sha256;
  const isPdf = pdf.subarray(0, 5).toString('latin1') === '%PDF-';
  return same && isPdf ? ok({ content: content.value, pdf }) : refuse('transfer-content-wrong');
}

/** The same for a message. */
export const readMessage = (plain: Buffer): Result<TransferMessage> => parsed(TransferMessage, plain);

function parsed<T>(schema: z.ZodType<T>, bytes: Buffer): Result<T> {
  const json = jsonOf(bytes);
  const isLater = typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > 1;
  if (isLater) return refuse('transfer-file-newer');
  const read = schema.safeParse(json);
  return read.success ? ok(read.data) : refuse('transfer-content-wrong');
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
