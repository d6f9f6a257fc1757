import { failureOf, type Failure } from './failure.ts';

export type FileTold =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

type Sending = {
  /** Hears how much has gone, 0 to 1; from 1 on the server reads it. */
  readonly onShare: (share: number) => void;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends one file to a path of the server, as a form does. */
export function sendFile(path: string, file: File, { onShare, headers = {} }: Sending): Promise<FileTold> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', path);
    request.setRequestHeader('x-tirek', '1');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
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
