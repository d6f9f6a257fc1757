import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kernel } from '#kernel/server/kernel.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { readList, type RevocationList } from './revocation-list.ts';

/** What the administrator laid into the folder `trust` beside the files; nothing there means nothing can be verified. */
export type TrustFolder = {
  readonly anchors: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  /** Where the authority answers about certificates; null: it is not asked. */
  readonly askAt: URL | null;
};

const addressFile = 'ocsp-address.txt';

/** Reads the folder anew each time: a certificate or a list laid there counts from the next signature. */
export async function loadTrust(kernel: Pick<Kernel, 'filesFolder' | 'log'>): Promise<TrustFolder> {
  const folder = join(dirname(kernel.filesFolder), 'trust');
  const names = (await readdir(folder).catch((): string[] => [])).toSorted();
  const anchors: Certificate[] = [];
  const lists: RevocationList[] = [];
  for (const name of names.filter((one) => /\.(?:pem|cer|crt|crl)$/iu.test(one))) {
    const isList = /\.crl$/iu.test(name);
    for (const bytes of blocksOf(await readFile(join(folder, name)))) {
      const found = isList ? readList(bytes) : readCertificate(bytes);
      if (found === null) kernel.log.warn({ name }, 'a file of the trust folder could not be read');
      else if ('serials' in found) lists.push(found);
      else anchors.push(found);
    }
  }
  return { anchors, lists, askAt: names.includes(addressFile) ? await addressIn(join(folder, addressFile)) : null };
}

/** PEM, also several in one file, or the bare bytes. */
function blocksOf(file: Buffer): readonly Uint8Array[] {
  const text = file.toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/gu)];
  if (blocks.length === 0) return [Uint8Array.from(file)];
  return blocks.map(([, base64 = '']) => Uint8Array.from(Buffer.from(base64, 'base64')));
}

async function addressIn(path: string): Promise<URL | null> {
  const address = (await readFile(path, 'utf8')).trim();
  return URL.canParse(address) ? new URL(address) : null;
}
