import type { Identity } from './test-authority.ts';
import { algorithmPart } from './test-keys.ts';
import * as der from './write-der.ts';

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  stamp: '1.2.840.113549.1.9.16.2.14',
} as const;

export type Signing = {
  readonly at: Date;
  /** A token is asked from this authority of time. */
  readonly stamper?: Identity;
  readonly certificates?: readonly Identity[];
  /** The content put inside, which a signature kept apart does not have. */
  readonly inside?: boolean;
};

/** A signature as NCALayer gives it: CMS kept apart from the bytes, with signed attributes and the signer's certificate. */
export function signCms(signer: Identity, bytes: Uint8Array, { at, ...more }: Signing): Uint8Array {
  return signedData(signer, { type: ids.data, content: bytes, at, ...more });
}

type Inner = Signing & { readonly type: string; readonly content: Uint8Array };

function signedData(
  signer: Identity,
  { type, content, at, stamper, certificates = [signer], inside }: Inner,
): Uint8Array {
  const { key } = signer;
  const attributes = der.setOf(
    der.sequence(der.id(ids.contentType), der.setOf(der.id(type))),
    der.sequence(der.id(ids.signingTime), der.setOf(der.utcTime(at))),
    der.sequence(der.id(ids.messageDigest), der.setOf(der.octets(key.hash(content)))),
  );
  const signature = key.sign(attributes);
  const token = stamper === undefined ? null : timeStamp(stamper, signature, at);
  const info = der.sequence(
    der.integer(1),
    der.sequence(signer.issuer, der.integer(signer.serial)),
    algorithmPart(key.digest),
    Uint8Array.from([0xa0, ...attributes.subarray(1)]),
    algorithmPart(key.algorithm),
    der.octets(signature),
    ...(token === null ? [] : [der.context(1, der.sequence(der.id(ids.stamp), der.setOf(token)))]),
  );
  const holds = inside === true || type !== ids.data;
  const data = der.sequence(
    der.integer(type === ids.data ? 1 : 3),
    der.setOf(algorithmPart(key.digest)),
    der.sequence(der.id(type), ...(holds ? [der.context(0, der.octets(content))] : [])),
    der.context(0, ...certificates.map((one) => one.certificate)),
    der.setOf(info),
  );
  return der.sequence(der.id(ids.signedData), der.context(0, data));
}

/** A token over a signature (RFC 3161). */
function timeStamp(stamper: Identity, signature: Uint8Array, at: Date): Uint8Array {
  const { digest, hash } = stamper.key;
  const content = der.sequence(
    der.integer(1),
    der.id('1.2.398.3.3.2.6.4'),
    der.sequence(algorithmPart(digest), der.octets(hash(signature))),
    der.integer(7),
    der.generalTime(at),
  );
  return signedData(stamper, { type: ids.stampInfo, content, at });
}
