import { readFile } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';

/** Paths of PEM files: the certificate with those above it, and its key. */
export type TlsFiles = { readonly cert: string; readonly key: string };

export type Tls = {
  readonly serverFactory: (listener: RequestListener) => Server;
  /** Reads the files again; windows that are open stay open. */
  readonly reload: () => Promise<void>;
};

/** HTTPS by the school's own files. A pair that does not fit stops the start with one sentence. */
export async function openTls(files: TlsFiles): Promise<Tls> {
  const first = await readPair(files);
  const server = createServer({ minVersion: 'TLSv1.2' });
  apply(server, first, files);
  return {
    serverFactory: (listener) => server.on('request', listener),
    reload: async () => apply(server, await readPair(files), files),
  };
}

type Pair = { readonly cert: Buffer; readonly key: Buffer };

async function readPair({ cert, key }: TlsFiles): Promise<Pair> {
  const read = (path: string): Promise<Buffer> =>
    readFile(path).catch((cause: unknown) => {
      throw new Error(`The file ${path} of the certificate cannot be read`, { cause });
    });
  return { cert: await read(cert), key: await read(key) };
}

function apply(server: ReturnType<typeof createServer>, pair: Pair, { cert, key }: TlsFiles): void {
  try {
    server.setSecureContext({ ...pair, minVersion: 'TLSv1.2' });
  } catch (cause) {
    throw new Error(`${cert} and ${key} are no certificate and its key`, { cause });
  }
}
