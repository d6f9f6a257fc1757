import { CertificateRevocationList } from 'pkijs';
import { serialOf, type Certificate } from './certificate.ts';
import type { RevocationStatus } from './check-revocation.ts';
import { needed, sameBytes, signedPartOf } from './der.ts';
import { checkSigned } from './public-key.ts';

export type RevocationList = {
  readonly issuer: Uint8Array;
  readonly from: Date;
  readonly to: Date;
  readonly serials: ReadonlySet<string>;
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: string;
};

/** Lists of a whole country are long. */
const largestList = 16 * 1024 * 1024;

export type Pair = { readonly signer: Certificate; readonly issuer: Certificate };

/** Reads a whole list (CRL); null for anything else, for one without an end, and for a list of changes only. Never throws. */
export function readList(bytes: Uint8Array): RevocationList | null {
  try {
    const { tbs, algorithm, signature } = signedPartOf(bytes, largestList);
    const list = CertificateRevocationList.fromBER(bytes);
    const special = list.crlExtensions?.extensions.some((one) => one.critical) ?? false;
    needed(!special);
    const revoked = list.revokedCertificates ?? [];
    return {
      issuer: new Uint8Array(list.issuer.valueBeforeDecode),
      from: list.thisUpdate.value,
      to: needed(list.nextUpdate).value,
      serials: new Set(revoked.map((one) => serialOf(one.userCertificate.valueBlock.valueHexView))),
      tbs: tbs.bytes,
      signature,
      algorithm,
    };
  } catch {
    return null;
  }
}

/** What a list says of a certificate. A list of another issuer, out of date or not signed by the issuer says nothing. */
export function statusInList(list: RevocationList, { signer, issuer }: Pair, at: Date): RevocationStatus {
  if (!sameBytes(list.issuer, issuer.subject) || at < list.from) return 'unknown';
  const { tbs: bytes, signature, algorithm } = list;
  if (checkSigned(issuer.key, { bytes, signature, algorithm, digest: null }) !== 'right') return 'unknown';
  if (list.serials.has(signer.serial)) return 'revoked';
  return at <= list.to ? 'good' : 'unknown';
}
