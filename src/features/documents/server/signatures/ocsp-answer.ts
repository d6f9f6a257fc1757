import { createHash } from 'node:crypto';
import { BasicOCSPResponse, OCSPResponse, type SingleResponse } from 'pkijs';
import { isIssuedBy, isValidAt, readCertificate, serialOf, type Certificate } from './certificate.ts';
import type { RevocationStatus } from './check-revocation.ts';
import { sameBytes, signedPartOf } from './der.ts';
import { checkSigned } from './public-key.ts';
import type { Pair } from './revocation-list.ts';

const answeringPurpose = '1.3.6.1.5.5.7.3.9';
const hashes: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
]);
const day = 24 * 60 * 60 * 1000;
const ahead = 10 * 60 * 1000;

/** What an answer (OCSP, RFC 6960) says of a certificate: nothing unless the issuer or its responder signed it and it is fresh. Never throws. */
export function statusInAnswer(answer: Uint8Array, pair: Pair, at: Date): RevocationStatus {
  try {
    const { responseBytes } = OCSPResponse.fromBER(Uint8Array.from(answer));
    const inner = responseBytes?.response.valueBlock.valueHexView;
    return inner === undefined ? 'unknown' : statusIn(Uint8Array.from(inner), pair, at);
  } catch {
    return 'unknown';
  }
}

function statusIn(bytes: Uint8Array, pair: Pair, at: Date): RevocationStatus {
  const { tbs, algorithm, signature, more } = signedPartOf(bytes);
  const sent = (more[0]?.parts[0]?.parts ?? [])
    .map((part) => readCertificate(part.bytes))
    .filter((one) => one !== null);
  const signed = { bytes: tbs.bytes, signature, algorithm, digest: null };
  const isSigned = respondersOf(sent, pair.issuer, at).some((one) => checkSigned(one.key, signed) === 'right');
  if (!isSigned) return 'unknown';
  const told = BasicOCSPResponse.fromBER(Uint8Array.from(bytes)).tbsResponseData.responses;
  const about = told.find((one) => isAbout(one, pair) && isFresh(one, at));
  return about === undefined ? 'unknown' : statusOf(about);
}

/** The issuer itself, or whom it made its responder. */
const respondersOf = (sent: readonly Certificate[], issuer: Certificate, at: Date): readonly Certificate[] => [
  issuer,
  ...sent.filter(
    (one) => one.purposes?.includes(answeringPurpose) === true && isValidAt(one, at) && isIssuedBy(one, issuer),
  ),
];

function isAbout({ certID }: SingleResponse, { signer, issuer }: Pair): boolean {
  const name = hashes.get(certID.hashAlgorithm.algorithmId);
  if (name === undefined || serialOf(certID.serialNumber.valueBlock.valueHexView) !== signer.serial) return false;
  const hashOf = (bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest();
  return (
    sameBytes(certID.issuerNameHash.valueBlock.valueHexView, hashOf(issuer.subject)) &&
    sameBytes(certID.issuerKeyHash.valueBlock.valueHexView, hashOf(issuer.keyBits))
  );
}

function isFresh({ thisUpdate, nextUpdate }: SingleResponse, at: Date): boolean {
  const until = nextUpdate?.getTime() ?? thisUpdate.getTime() + day;
  return thisUpdate.getTime() <= at.getTime() + ahead && at.getTime() <= until;
}

/** RFC 6960: good [0], revoked [1], unknown [2]; a certificate on hold counts as revoked. */
function statusOf({ certStatus }: SingleResponse): RevocationStatus {
  const number: unknown = certStatus.idBlock.tagNumber;
  if (number === 0) return 'good';
  return number === 1 ? 'revoked' : 'unknown';
}
