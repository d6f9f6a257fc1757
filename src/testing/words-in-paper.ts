import { inflateSync } from 'node:zlib';
import { openPdf, pagesOf, squeezed, unzipped, xmlText } from './open-paper.ts';

/** Everything a reader with any tool can take out of the bytes of a paper, without white space. */
export async function wordsInPaper(bytes: Uint8Array, format: 'pdf' | 'docx'): Promise<string> {
  const raw = Buffer.from(bytes);
  const found = format === 'pdf' ? await insidePdf(raw) : insideDocx(raw);
  return squeezed([...readings(raw), ...found].join('\n'));
}

/** Text, metadata, outline, tags and attachments as a reader gives them, and each stream of the file unpacked. */
async function insidePdf(raw: Buffer): Promise<string[]> {
  const pdf = await openPdf(raw);
  const { info, metadata } = await pdf.getMetadata();
  const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const tags = await Promise.all(pages.map(async (at) => (await pdf.getPage(at)).getStructTree()));
  const rest: unknown[] = [info, await pdf.getOutline(), await pdf.getAttachments(), tags];
  return [
    ...(await pagesOf(raw)),
    ...rest.map((part) => JSON.stringify(part)),
    String(metadata?.getRaw() ?? ''),
    ...streamsOf(raw).flatMap(readings),
  ];
}

const insideDocx = (raw: Buffer): string[] =>
  [...unzipped(raw)].flatMap(([name, part]) => readings(part).concat(name, xmlText(part.toString('utf8'))));

/** The bytes read as each encoding in which a file may hold words. */
function readings(bytes: Buffer): string[] {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return [bytes.toString('latin1'), bytes.toString('utf8'), swapped.toString('utf16le')];
}

/** Each stream of a PDF, unpacked where it is packed. */
export function streamsOf(raw: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (let at = raw.indexOf('stream\n'); at !== -1; at = raw.indexOf('stream\n', at + 1)) {
    const end = raw.indexOf('endstream', at);
    if (end === -1 || raw.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const packed = raw.subarray(at + 'stream\n'.length, end);
    streams.push(unpacked(packed));
  }
  return streams;
}

function unpacked(packed: Buffer): Buffer {
  try {
    return inflateSync(packed);
  } catch {
    return packed;
  }
}
