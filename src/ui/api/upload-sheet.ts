import { failureOf, type Failure } from './failure.ts';

export type SheetTold =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** Sends a list to its door; `onShare` hears how much has gone, 0 to 1; from 1 on the server reads it. */
export function uploadSheet(door: string, file: File, onShare: (share: number) => void): Promise<SheetTold> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', `/api/sheets/${door}`);
    request.setRequestHeader('x-tirek', '1');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener('error', () => resolve({ ok: false, failure: { kind: 'offline' } }));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve({ ok: true, value: valueOf(bodyOf(request.responseText)) });
      else resolve({ ok: false, failure: failureOf(request.status, bodyOf(request.responseText)) });
    });
    request.send(body);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const valueOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'value' in body ? body.value : null;
