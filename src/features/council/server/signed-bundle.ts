import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  anyPaper,
  downloadFile,
  makePaper,
  type AnyPaper,
  type FileGuards,
} from '#features/documents/server/public.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { enterSchoolToRead, txOf } from '#kernel/server/tx.ts';
import { protocolPaper } from '../forms/protocol-paper.ts';
import { signatureSheetPaper } from '../forms/signature-sheet-paper.ts';
import type { SignatureLine } from '../rules/meeting-view.ts';
import { readMeeting } from './read-meeting.ts';

type Part = { readonly name: string; readonly fileId: string; readonly isSignedPdf: boolean };
type Bundle = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string };
type Asked = { readonly tokenHash: Buffer | null; readonly meetingId: string };

/** Every file gets the same moment: a bundle of the same files is the same bundle. */
const mtime = new Date('2026-01-01T00:00:00Z');

/**
 * The protocol with its signatures as one ZIP: each PDF that was signed, each .p7s and each scan as they lie in the vault,
 * and a sheet that says in words what they are. Every file is opened within reach and logged.
 */
export async function signedBundle(kernel: Kernel, guards: FileGuards, asked: Asked): Promise<Answer<Bundle>> {
  const { tokenHash, meetingId } = asked;
  const found = tokenHash === null ? { kind: 'signed-out' as const } : await signedParts(kernel, tokenHash, meetingId);
  if (found.kind !== 'done') return found;
  const zip = new ZipFile();
  for (const { name, fileId } of found.value) {
    const file = await downloadFile(kernel, guards, { tokenHash, fileId });
    if (file.kind !== 'done') return file;
    zip.addBuffer(file.value.bytes, `${name}${endingOf(file.value.mediaType)}`, { mtime });
  }
  for (const form of papersBeside(found.value)) {
    const wish = { id: meetingId, language: 'pair', format: 'pdf' } as const;
    const paper = await makePaper(kernel, form, tokenHash, wish);
    if (paper.kind !== 'done') return paper;
    zip.addBuffer(Buffer.from(paper.value.bytes), paper.value.fileName, { mtime });
  }
  zip.end();
  const bytes = await buffer(Readable.from(zip.outputStream));
  return { kind: 'done', value: { bytes, fileName: '10-protocol.signed.zip', mediaType: 'application/zip' } };
}

function signedParts(kernel: Kernel, tokenHash: Buffer, meetingId: string): Promise<Answer<readonly Part[]>> {
  return kernel.db.transaction().execute(async (db): Promise<Answer<readonly Part[]>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (!mayCall(signatureSheetPaper.may, actor)) return { kind: 'forbidden' };
    await enterSchoolToRead(db, actor.schoolId);
    const { signatures } = (await readMeeting(txOf(kernel, db, actor.schoolId), meetingId)) ?? { signatures: [] };
    if (signatures.length === 0) return { kind: 'not-found' };
    return { kind: 'done', value: signatures.flatMap((one) => partsOf(one)).filter(isFirst) };
  });
}

/** The sheet, and the protocol itself where no signature is tied to one PDF of it: signed on paper it is printed anew. */
const papersBeside = (parts: readonly Part[]): readonly AnyPaper[] =>
  parts.some((one) => one.isSignedPdf)
    ? [anyPaper(signatureSheetPaper)]
    : [anyPaper(protocolPaper), anyPaper(signatureSheetPaper)];

const partsOf = ({ part, fileId, electronic }: SignatureLine): readonly Part[] =>
  electronic === null
    ? [{ name: `10-protocol.${part}.scan`, fileId, isSignedPdf: false }]
    : [
        { name: `10-protocol.${electronic.language}`, fileId: electronic.paperId, isSignedPdf: true },
        { name: `10-protocol.${electronic.language}.${part}`, fileId, isSignedPdf: false },
      ];

/** Both sign one PDF: it goes in once. */
const isFirst = (one: Part, at: number, all: readonly Part[]): boolean =>
  all.findIndex((other) => other.fileId === one.fileId) === at;

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pkcs7-signature': '.p7s',
};
const endingOf = (mediaType: string): string => endings[mediaType] ?? '';
