import { z } from 'zod';
import { DamagedBackup } from './sealed-file.ts';
import { WrappedKey } from './wrapped-key.ts';

/** What stands open at the beginning: no name of a school, no word of a child. */
export const BackupHeader = z.object({
  version: z.literal(1),
  app: z.string(),
  madeAt: z.iso.datetime(),
  salt: z.string(),
  recovery: z.object({ madeAt: z.iso.datetime(), key: WrappedKey }),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const sha256 = z.string();

/** The parts inside, in this order: the folder, tables, files, the end with everything counted. */
export const Part = z.discriminatedUnion('part', [
  z.object({ part: z.literal('folder'), isTest: z.boolean(), testClock: z.string().nullable() }),
  z.object({ part: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  z.object({ part: z.literal('table-end'), rows: z.int(), sha256 }),
  z.object({
    part: z.literal('file'),
    path: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}$/u),
  }),
  z.object({ part: z.literal('file-end'), bytes: z.int(), sha256 }),
  z.object({
    part: z.literal('end'),
    tables: z.record(z.string(), z.int()),
    files: z.int(),
    missing: z.array(z.string()),
  }),
]);
export type Part = z.infer<typeof Part>;

export type Frame = { readonly kind: 'part'; readonly part: Part } | { readonly kind: 'data'; readonly bytes: Buffer };

const kinds = { part: 1, data: 2 } as const;
const headSize = 5;
const longestFrame = 512 * 1024 * 1024;

function frameOf(kind: keyof typeof kinds, body: Buffer): Buffer[] {
  const head = Buffer.alloc(headSize);
  head.writeUInt8(kinds[kind]);
  head.writeUInt32BE(body.byteLength, 1);
  return [head, body];
}

export const partFrame = (part: Part): Buffer[] => frameOf('part', Buffer.from(JSON.stringify(part)));
export const dataFrame = (bytes: Buffer): Buffer[] => frameOf('data', bytes);

/** Cuts the opened blocks into frames again. */
export async function* readFrames(blocks: AsyncIterable<{ readonly plain: Buffer }>): AsyncGenerator<Frame> {
  let waiting: Buffer[] = [];
  let size = 0;
  let wanted = headSize;
  for await (const { plain } of blocks) {
    waiting.push(plain);
    size += plain.byteLength;
    if (size < wanted) continue;
    let rest = Buffer.concat(waiting);
    for (wanted = wantedOf(rest); rest.byteLength >= wanted; wanted = wantedOf(rest)) {
      yield frameIn(rest.subarray(0, wanted));
      rest = rest.subarray(wanted);
    }
    waiting = [rest];
    size = rest.byteLength;
  }
  if (size > 0) throw new DamagedBackup('The backup is damaged (its last part is incomplete).');
}

/** How many bytes the next frame takes; the head alone while it is not there yet. */
function wantedOf(bytes: Buffer): number {
  if (bytes.byteLength < headSize) return headSize;
  const length = bytes.readUInt32BE(1);
  if (length > longestFrame) throw new DamagedBackup('The backup is damaged (a part is too long).');
  return headSize + length;
}

function frameIn(bytes: Buffer): Frame {
  const body = bytes.subarray(headSize);
  if (bytes[0] === kinds.data) return { kind: 'data', bytes: body };
  const parsed = Part.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) throw new DamagedBackup('The backup holds a part that this version does not know.');
  return { kind: 'part', part: parsed.data };
}
