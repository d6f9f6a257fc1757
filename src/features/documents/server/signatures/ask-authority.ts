import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import type { Pair } from './revocation-list.ts';

const sha1 = '06052b0e03021a0500';
const longestWait = 5000;
const largestAnswer = 64 * 1024;

/** Asks the authority about one certificate (OCSP); only its number goes out. Null when it gives no answer in time. */
export async function askAuthority(address: URL, pair: Pair): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
      body: requestFor(pair),
      signal: AbortSignal.timeout(longestWait),
      redirect: 'error',
    });
    if (!answer.ok) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > largestAnswer ? null : bytes;
  } catch {
    return null;
  }
}

/** The question of RFC 6960 about one certificate, unsigned. */
function requestFor({ signer, issuer }: Pair): Uint8Array<ArrayBuffer> {
  const octets = (bytes: Uint8Array): Buffer => tlv(0x04, createHash('sha1').update(bytes).digest());
  const algorithm = tlv(0x30, Buffer.from(sha1, 'hex'));
  const certId = tlv(0x30, algorithm, octets(issuer.subject), octets(issuer.keyBits), serialPart(signer));
  return Uint8Array.from(tlv(0x30, tlv(0x30, tlv(0x30, tlv(0x30, certId)))));
}

const serialPart = ({ serial }: Certificate): Buffer => tlv(0x02, Buffer.from(serial, 'hex'));

/** All parts of this question are short enough for a length of one byte or two. */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
