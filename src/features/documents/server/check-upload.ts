import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { acceptedTypes, UploadPurpose } from '../contract.ts';
import { checkEmblem } from '../rules/check-emblem.ts';
import { cleanPicture } from '../rules/clean-picture.ts';
import type { Emblem } from '../rules/letter.ts';
import { recogniseFile } from './recognise-file.ts';
import { renderPdf } from './render/render-pdf.ts';

type MediaType = (typeof acceptedTypes)[number];

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg' } as const;

/** What is stored of an upload: of a picture its pixels alone. */
type Accepted = { readonly mediaType: MediaType; readonly bytes: Uint8Array };

/** The media type by the bytes themselves. Refuses an empty file, one of no accepted kind or cut short, and a picture that is no emblem. */
export async function checkUpload(name: string, bytes: Uint8Array, purpose: UploadPurpose): Promise<Result<Accepted>> {
  const kind = await kindOf(name, bytes, purpose);
  if (!kind.ok) return kind;
  const clean = cleanPicture(kind.value, bytes);
  return clean === null ? refuse('file-not-accepted', { name }) : ok({ mediaType: kind.value, bytes: clean });
}

async function kindOf(name: string, bytes: Uint8Array, purpose: UploadPurpose): Promise<Result<MediaType>> {
  if (bytes.byteLength === 0) return refuse('file-empty', { name });
  if (purpose === 'scan') {
    const mediaType = recogniseFile(bytes);
    return mediaType === null ? refuse('file-not-accepted', { name }) : ok(mediaType);
  }
  const emblem = checkEmblem(bytes);
  if (!emblem.ok) return emblem;
  return (await isPrintable(emblem.value)) ? ok(mediaTypes[emblem.value.type]) : refuse('emblem-broken');
}

/** A picture whose inside is broken would stop every paper of the school: it is printed once, on a sheet nobody sees. */
function isPrintable(emblem: Emblem): Promise<boolean> {
  const letterhead = { kk: 'Мектеп', ru: 'Школа', emblem };
  const sheet = { paper: 'letterhead', language: 'kk', title: 'Бланк', letterhead, blocks: [] } as const;
  return renderPdf(sheet, { date: '2026-01-01' }).then(
    () => true,
    () => false,
  );
}
