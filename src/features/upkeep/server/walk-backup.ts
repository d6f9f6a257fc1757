import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { BackupHeader, readFrames, type Frame, type Part } from './backup-frames.ts';
import { DamagedBackup, openBlocks, readHeader, type SealedHeader } from './sealed-file.ts';

/** Who takes what a backup holds; a walk without takers only verifies. */
export type Takers = {
  readonly onFolder?: (folder: Extract<Part, { part: 'folder' }>) => Promise<void>;
  readonly onTable?: (table: Extract<Part, { part: 'table' }>) => Promise<void>;
  readonly onRows?: (rows: readonly string[]) => Promise<void>;
  readonly onFile?: (path: string) => Promise<void>;
  readonly onBytes?: (bytes: Buffer) => Promise<void>;
  readonly onFileEnd?: () => Promise<void>;
  /** Between 0 and 1. */
  readonly onProgress?: (share: number) => void;
};

export type BackupContents = Extract<Part, { part: 'end' }>;

const Rows = z.array(z.string());

/** Reads the open header; refuses what is no backup or a kind this version does not know. */
export async function headerOfBackup(file: FileHandle): Promise<{ sealed: SealedHeader; header: BackupHeader }> {
  const sealed = await readHeader(file);
  const parsed = BackupHeader.safeParse(sealed.json);
  if (!parsed.success)
    throw new DamagedBackup('This backup was made by a version of Tirek that this one does not know. Update first.');
  return { sealed, header: parsed.data };
}

/** Walks a backup from its first byte to its last; everything counted and hashed again. Throws at the first fault. */
export async function walkBackup(file: FileHandle, masterKey: Uint8Array, takers: Takers): Promise<BackupContents> {
  const { sealed } = await headerOfBackup(file);
  const { size } = await file.stat();
  const walk = new Walk(takers);
  const blocks = openBlocks(file, masterKey, sealed);
  async function* watched(): AsyncGenerator<{ readonly plain: Buffer }> {
    for await (const block of blocks) {
      takers.onProgress?.(block.at / size);
      yield block;
    }
  }
  for await (const frame of readFrames(watched())) await walk.take(frame);
  return walk.end();
}

const wrong = (what: string): DamagedBackup => new DamagedBackup(`The backup is damaged (${what} does not add up).`);

class Walk {
  readonly #takers: Takers;
  readonly #tables: Record<string, number> = {};
  #open: { readonly kind: 'table' | 'file'; readonly name: string } | null = null;
  #hash: Hash = createHash('sha256');
  #count = 0;
  #files = 0;
  #end: BackupContents | null = null;

  constructor(takers: Takers) {
    this.#takers = takers;
  }

  async take(frame: Frame): Promise<void> {
    if (this.#end !== null) throw wrong('its end');
    if (frame.kind === 'data') return this.#data(frame.bytes);
    const { part } = frame;
    if (part.part === 'folder') return this.#takers.onFolder?.(part);
    if (part.part === 'table' || part.part === 'table-end') return this.#table(part);
    if (part.part === 'file' || part.part === 'file-end') return this.#file(part);
    this.#end = part;
  }

  async #table(part: Extract<Part, { part: 'table' | 'table-end' }>): Promise<void> {
    if (part.part === 'table') {
      this.#start('table', part.name);
      return this.#takers.onTable?.(part);
    }
    this.#tables[this.#close('table', part.rows, part.sha256)] = part.rows;
  }

  async #file(part: Extract<Part, { part: 'file' | 'file-end' }>): Promise<void> {
    if (part.part === 'file') {
      this.#start('file', part.path);
      return this.#takers.onFile?.(part.path);
    }
    this.#close('file', part.bytes, part.sha256);
    this.#files += 1;
    return this.#takers.onFileEnd?.();
  }

  end(): BackupContents {
    const end = this.#end;
    if (end === null || this.#open !== null || end.files !== this.#files) throw wrong('its end');
    if (JSON.stringify(end.tables) !== JSON.stringify(this.#tables)) throw wrong('a table');
    return end;
  }

  async #data(bytes: Buffer): Promise<void> {
    if (this.#open === null) throw wrong('a part');
    if (this.#open.kind === 'file') {
      this.#hash.update(bytes);
      this.#count += bytes.byteLength;
      return this.#takers.onBytes?.(bytes);
    }
    const text = gunzipSync(bytes).toString('utf8');
    this.#hash.update(text);
    const rows = Rows.parse(JSON.parse(text));
    this.#count += rows.length;
    return this.#takers.onRows?.(rows);
  }

  #start(kind: 'table' | 'file', name: string): void {
    if (this.#open !== null) throw wrong(this.#open.name);
    this.#open = { kind, name };
    this.#hash = createHash('sha256');
    this.#count = 0;
  }

  #close(kind: 'table' | 'file', count: number, sha256: string): string {
    const open = this.#open;
    if (open === null || open.kind !== kind) throw wrong('a part');
    if (this.#count !== count || this.#hash.digest('hex') !== sha256) throw wrong(open.name);
    this.#open = null;
    return open.name;
  }
}
