import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

type ZippedPart = {
  readonly position: number;
  readonly paper: string;
  readonly question: number | null;
  readonly language: string;
  readonly read: () => Promise<Uint8Array>;
};

/** Every file gets the same moment: a ZIP of the same papers is the same ZIP. */
const epoch = new Date('2026-01-01T00:00:00Z');

/** Papers as they are read, one at a time, into a stream; named by place and kind, never by a person. */
export function zipPapers(parts: readonly ZippedPart[]): Readable {
  const zip = new ZipFile();
  for (const part of parts)
    zip.addReadStreamLazy(fileNameOf(part), { mtime: epoch, compress: false }, (give) => {
      part.read().then(
        (bytes) => give(null, Readable.from([Buffer.from(bytes)])),
        (fault: unknown) => give(fault, Readable.from([])),
      );
    });
  zip.end();
  return Readable.from(zip.outputStream);
}

function fileNameOf({ position, paper, question, language }: ZippedPart): string {
  const of = question === null ? '' : `-q${question}`;
  return `${String(position).padStart(3, '0')}-${paper}${of}.${language}.pdf`;
}
