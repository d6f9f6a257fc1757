import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Problem } from '../../rules/wording/wording-contract.ts';

/** The parts of a Word file that were looked at, as text. */
export type TemplateParts = ReadonlyMap<string, string>;

type Opened =
  | { readonly ok: true; readonly parts: TemplateParts }
  | { readonly ok: false; readonly problems: Problem[] };

const mostEntries = 400;
const mostBytes = 24 * 1024 * 1024;
const mostOfText = 8 * 1024 * 1024;
const steepest = 200;
const steepFrom = 1024 * 1024;

/** A Word file looked through before anything of it is used: a zip of ordinary size that holds a document and nothing that runs. */
export async function openTemplate(bytes: Uint8Array): Promise<Opened> {
  try {
    return await openZip(bytes);
  } catch {
    return refused('not-docx');
  }
}

const refused = (reason: string, where: string | null = null): Opened => ({
  ok: false,
  problems: [{ reason, tag: null, where }],
});

async function openZip(bytes: Uint8Array): Promise<Opened> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
    autoClose: false,
  });
  if (zip.entryCount > mostEntries) return refused('inflates');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  if (inflates(entries)) return refused('inflates');
  const running = entries.find(({ fileName }) => runs(fileName));
  if (running !== undefined) return refused('holds-program', running.fileName);
  const parts = await textsOf(zip, entries);
  return parts.has('word/document.xml') ? { ok: true, parts } : refused('not-docx');
}

/** Declared sizes; what is unpacked is held to them. An entry that hides its size is refused too. */
function inflates(entries: readonly Entry[]): boolean {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  return total > mostBytes || entries.some(isSteep);
}

const isSteep = ({ fileName, uncompressedSize, compressedSize }: Entry): boolean =>
  (uncompressedSize > steepFrom && uncompressedSize > compressedSize * steepest) ||
  (uncompressedSize === 0 && compressedSize > 16) ||
  (isText(fileName) && uncompressedSize > mostOfText);

/** Macros, controls, and whole files put into the document. */
const runs = (fileName: string): boolean =>
  /vba|activex|\.bin$|\.exe$|\.dll$|\.js$|^word\/embeddings\/|^customui\//iu.test(fileName);

const isText = (fileName: string): boolean => /\.(?:xml|rels)$/iu.test(fileName);

async function textsOf(zip: ZipFile, entries: readonly Entry[]): Promise<TemplateParts> {
  const parts = new Map<string, string>();
  for (const entry of entries)
    if (isText(entry.fileName)) parts.set(entry.fileName, await textOf(await zip.openReadStreamPromise(entry)));
  return parts;
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
