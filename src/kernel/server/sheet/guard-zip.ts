import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { DateSystem } from '#kernel/pure/sheet/sheet-cell.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refused.ts';

/** A megabyte of spaces is no crime; a thousand of them are. */
const steepest = 250;
const steepFrom = 8 * 1024 * 1024;

/**
 * Looks through a workbook before anything is read of it: sizes as declared and as they really unpack, no macros, no
 * formula without its value. Links to other files are left alone: nothing follows them.
 */
export async function guardZip(bytes: Uint8Array, limits: SheetLimits): Promise<{ readonly dateSystem: DateSystem }> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip, limits);
  checkKind(entries.map((entry) => entry.fileName.toLowerCase()));
  checkSizes(entries, limits);
  let dateSystem: DateSystem = '1900';
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    if (name.startsWith('xl/worksheets/')) await checkFormulas(await streamOf(zip, entry));
    else if (name === 'xl/workbook.xml') dateSystem = dateSystemOf(await textOf(await streamOf(zip, entry)));
    else if (/^xl\/(?:sharedstrings|styles)\.xml$|\.rels$|^\[content_types\]\.xml$/u.test(name))
      await drained(await streamOf(zip, entry));
  }
  return { dateSystem };
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
    autoClose: false,
  });

async function entriesOf(zip: ZipFile, limits: SheetLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new SheetRefused('sheet-inflates', { megabytes: megabytes(limits) });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function checkKind(names: readonly string[]): void {
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new SheetRefused('sheet-macros');
  if (!names.includes('xl/workbook.xml')) throw new SheetRefused('sheet-not-workbook');
}

/** Declared sizes; what is unpacked later is held to them. An entry that hides its size is refused too. */
function checkSizes(entries: readonly Entry[], limits: SheetLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const steep = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > steepFrom && uncompressedSize > compressedSize * steepest,
  );
  const hidden = entries.some(({ uncompressedSize, compressedSize }) => uncompressedSize === 0 && compressedSize > 16);
  if (total > limits.inflatedBytes || steep || hidden)
    throw new SheetRefused('sheet-inflates', { megabytes: megabytes(limits) });
}

const megabytes = (limits: SheetLimits): number => limits.inflatedBytes / 1024 / 1024;

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> => zip.openReadStreamPromise(entry);

/** A formula that was never worked out has no value to read. */
const unread = /<c [^>]*?r="([A-Z]{1,3}\d{1,7})"[^>]*><f(?: [^>]*)?(?:\/>|>[^<]*<\/f>)\s*<\/c>/u;

async function checkFormulas(stream: Readable): Promise<void> {
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + latin(chunk);
    const found = text.includes('<f') ? unread.exec(text) : null;
    if (found !== null) throw new SheetRefused('sheet-formula-unread', { cell: found[1] ?? '' });
    const start = text.lastIndexOf('<c ');
    rest = start < 0 || text.length - start > 16_384 ? '' : text.slice(start);
  }
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += latin(chunk);
  return text;
}

async function drained(stream: Readable): Promise<void> {
  for await (const chunk of stream) latin(chunk);
}

const latin = (chunk: unknown): string => (Buffer.isBuffer(chunk) ? chunk.toString('latin1') : '');

const dateSystemOf = (workbook: string): DateSystem =>
  /<workbookPr[^>]*date1904="(?:1|true)"/u.test(workbook) ? '1904' : '1900';
