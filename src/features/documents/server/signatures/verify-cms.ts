import {
  uncheckedThings,
  type SignatureCard,
  type SignatureFault,
  type SignatureVerdict,
  type UncheckedThing,
} from '../../rules/signature-verdict.ts';
import { buildChain } from './build-chain.ts';
import { isValidAt, type Certificate, type Holder } from './certificate.ts';
import { checkRevocation, type RevocationSources } from './check-revocation.ts';
import { largestSignature, sameBytes } from './der.ts';
import { checkSigned, digestOf } from './public-key.ts';
import { contentTypes, readCms, type Cms } from './read-cms.ts';
import { onlyOf, verifyTimeStamp } from './verify-time-stamp.ts';

/** Who is expected to have signed. */
export type Expected = {
  /** Null: the school has not recorded it, and the person stays unchecked. */
  readonly iin: string | null;
  readonly bin: string;
  /** The head signs for the school: the certificate names it. */
  readonly isHead: boolean;
  readonly at: Date;
};

export type Trust = { readonly anchors: readonly Certificate[]; readonly revocation: RevocationSources };
export type Judged = {
  readonly verdict: SignatureVerdict;
  /** From the signer's certificate to the trusted one; empty where none was built. */
  readonly chain: readonly Certificate[];
};

const mailPurpose = '1.3.6.1.5.5.7.3.4';
/** The clock of an authority of time may be that much ahead. */
const ahead = 10 * 60 * 1000;

/** Judges a signature kept apart (CMS) over these bytes. Asks nobody: whom it trusts is given. Never throws. */
export function verifyCms(bytes: Uint8Array, cms: Uint8Array, expected: Expected, trust: Trust): Judged {
  if (cms.length > largestSignature) return failed('signature-too-large');
  const read = readCms(cms, contentTypes.data);
  if ('fault' in read) return failed(read.fault);
  if (read.cms.content !== null) return failed('signature-not-detached');
  const fault = faultOfBytes(read.cms, bytes) ?? faultOfHolder(read.cms.signer, expected);
  if (fault !== null) return failed(fault);
  return judgeTrust(read.cms, expected, trust);
}

const failed = (because: SignatureFault): Judged => ({ verdict: { kind: 'failed', because }, chain: [] });

function faultOfBytes(cms: Cms, content: Uint8Array): SignatureFault | null {
  if (!sameBytes(cms.messageDigest, digestOf(cms.digest, content))) return 'signature-of-other-bytes';
  const { signedBytes: bytes, signature, algorithm, digest } = cms;
  const checked = checkSigned(cms.signer.key, { bytes, signature, algorithm, digest });
  if (checked === 'unknown') return 'signature-algorithm-unknown';
  return checked === 'right' ? null : 'signature-wrong';
}

function faultOfHolder(signer: Certificate, expected: Expected): SignatureFault | null {
  if (!isForSigning(signer)) return 'signature-certificate-not-for-signing';
  const fault = faultOfNumbers(signer.holder, expected);
  if (fault !== null || isValidAt(signer, expected.at)) return fault;
  return expected.at < signer.notBefore ? 'signature-certificate-not-yet-valid' : 'signature-certificate-expired';
}

function faultOfNumbers(holder: Holder, { iin, bin, isHead }: Expected): SignatureFault | null {
  if (holder.iin === null) return 'signature-certificate-without-iin';
  if (iin !== null && holder.iin !== iin) return 'signature-of-other-person';
  if (holder.bin === null) return isHead ? 'signature-certificate-without-bin' : null;
  return holder.bin === bin ? null : 'signature-of-other-school';
}

/** Kazakhstan's authority gives each person two: one to enter sites with, one to sign with (protection of mail). */
const isForSigning = ({ usage, purposes, authority }: Certificate): boolean =>
  authority === null &&
  (usage === null || usage.has('digital-signature') || usage.has('non-repudiation')) &&
  (purposes === null || purposes.includes(mailPurpose));

function judgeTrust(cms: Cms, { iin, at }: Expected, { anchors, revocation }: Trust): Judged {
  const stampedAt = cms.stamp === null ? null : verifyTimeStamp(cms.stamp, cms.signature, anchors);
  if (cms.stamp !== null && !fits(stampedAt, cms.signer, at)) return failed('signature-time-stamp-wrong');
  const chain = trustedChain(cms, anchors, at);
  if (chain === null) return failed('signature-chain-broken');
  const status = checkRevocation(chain, revocation, at);
  if (status === 'revoked') return failed('signature-certificate-revoked');
  const open: Readonly<Record<UncheckedThing, boolean>> = {
    authority: chain.length === 0,
    person: iin === null,
    revocation: status === 'unknown',
  };
  const unchecked = uncheckedThings.filter((one) => open[one]);
  const card = cardOf(cms.signer, stampedAt, status === 'unknown' ? 'not-asked' : status);
  const verdict =
    unchecked.length === 0 ? { kind: 'verified' as const, card } : { kind: 'not-verified' as const, card, unchecked };
  return { verdict, chain };
}

/** Empty where nobody is trusted; null where the signer, or something sent along, does not lead to whom is. */
function trustedChain(cms: Cms, anchors: readonly Certificate[], at: Date): readonly Certificate[] | null {
  if (anchors.length === 0) return [];
  const chain = buildChain(cms.signer, cms.certificates, anchors, at);
  return chain !== null && onlyOf(cms.certificates, chain) ? chain : null;
}

const fits = (stampedAt: Date | null, signer: Certificate, at: Date): boolean =>
  stampedAt !== null && isValidAt(signer, stampedAt) && stampedAt.getTime() <= at.getTime() + ahead;

function cardOf(one: Certificate, stampedAt: Date | null, revocation: SignatureCard['revocation']): SignatureCard {
  return {
    holder: one.holder.name,
    organisation: one.holder.organisation,
    bin: one.holder.bin,
    serial: one.serial,
    issuer: one.issuerName,
    validFrom: one.notBefore.toISOString(),
    validTo: one.notAfter.toISOString(),
    algorithm: one.key.kind,
    stampedAt: stampedAt?.toISOString() ?? null,
    revocation,
  };
}
