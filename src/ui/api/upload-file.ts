import { z } from 'zod';
import { failureOf, type Failure } from './failure.ts';

const Stored = z.object({ fileId: z.string(), name: z.string() });
const StoredAnswer = z.union([z.object({ value: Stored }).transform((answer) => answer.value), Stored]);
export type StoredFile = z.infer<typeof Stored>;
export type Uploaded =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly failure: Failure };

/** What a file is sent for: an emblem is checked more closely than a scan. */
export type FilePurpose = 'scan' | 'emblem';

/** Sends one file; `onShare` hears how much of it has gone, 0 to 1. */
export function uploadFile(
  file: File,
  onShare: (share: number) => void,
  purpose: FilePurpose = 'scan',
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', purpose === 'scan' ? '/api/files' : `/api/files?as=${purpose}`);
    request.setRequestHeader('x-tirek', '1');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener('error', () => resolve({ ok: false, failure: { kind: 'offline' } }));
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)));
    request.send(body);
  });
}

function answerOf(status: number, text: string): Uploaded {
  const body = bodyOf(text);
  const stored = StoredAnswer.safeParse(body);
  if (status < 300 && stored.success) return { ok: true, file: stored.data };
  return { ok: false, failure: failureOf(status, body) };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
