import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Pdf = Awaited<ReturnType<typeof openPdf>>;
type Item = { readonly text: string; readonly right: number };

/** The bytes of a PDF, opened by a reader that did not make them. */
export async function openPdf(bytes: Uint8Array) {
  return await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

/** The pieces of text of one page, or of all, with their right edges in points. */
export async function itemsOf(pdf: Pdf, number?: number): Promise<Item[]> {
  const numbers = number === undefined ? Array.from({ length: pdf.numPages }, (_, at) => at + 1) : [number];
  const pages = await Promise.all(numbers.map(async (at) => (await (await pdf.getPage(at)).getTextContent()).items));
  return pages
    .flat()
    .flatMap((item) => ('str' in item ? [{ text: item.str, right: Number(item.transform[4]) + item.width }] : []));
}

/** The text of each page without white space: where a line breaks is the renderer's affair. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages }, (_, at) => itemsOf(pdf, at + 1));
  return (await Promise.all(pages)).map((items) => squeezed(items.map((item) => item.text).join('')));
}

export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The parts of a Word document that tests ask for, and its text. */
export function docxParts(bytes: Uint8Array) {
  const files = unzipped(Buffer.from(bytes));
  const part = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const document = part('word/document.xml');
  return {
    document,
    text: xmlText(document),
    core: part('docProps/core.xml'),
    footer: part('word/footer1.xml'),
    styles: part('word/styles.xml'),
  };
}

/** The words of an XML part, a line a paragraph. */
export function xmlText(xml: string): string {
  return unescaped(xml.replace(/<\/w:p>|<w:br\/>/gu, '\n').replace(/<[^>]+>/gu, ''));
}

function unescaped(xml: string): string {
  const named = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as Record<string, string>;
  return xml.replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => named[entity] ?? entity);
}

/** The files of an archive by name, read from its central directory. */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50;) {
    const [packed, nameLength, extra, comment] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + packed);
    const content = archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
