import { BasicConstraints, Certificate as Parsed, ExtKeyUsage, type AttributeTypeAndValue } from 'pkijs';
import { BitString } from 'asn1js';
import { bitsOf, needed, sameBytes, signedPartOf, tags, type Der } from './der.ts';
import { checkSigned, publicKeyOf, type PublicKey } from './public-key.ts';

/** A certificate as far as it is judged here. */
export type Certificate = {
  readonly bytes: Uint8Array;
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: string;
  readonly serial: string;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuerName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: PublicKey;
  readonly keyBits: Uint8Array;
  readonly holder: Holder;
  /** May sign other certificates; with how many more below it, where that is limited. */
  readonly authority: { readonly below: number | null } | null;
  readonly usage: ReadonlySet<KeyUse> | null;
  readonly purposes: readonly string[] | null;
};

export type Holder = {
  readonly name: string;
  readonly organisation: string | null;
  readonly iin: string | null;
  readonly bin: string | null;
};

const keyUses = [
  'digital-signature',
  'non-repudiation',
  'key-encipherment',
  'data-encipherment',
  'key-agreement',
  'certificates',
  'lists',
] as const;
type KeyUse = (typeof keyUses)[number];

const extensions = { basic: '2.5.29.19', usage: '2.5.29.15', purposes: '2.5.29.37' } as const;

/** Reads one certificate; null for anything that is none, or whose key is of no known kind. Never throws. */
export function readCertificate(bytes: Uint8Array): Certificate | null {
  try {
    const { tbs, algorithm, way, signature, more } = signedPartOf(bytes);
    needed(more.length === 0);
    // The algorithm stands twice, signed and unsigned: they are the same.
    needed(tbs.parts.some((part) => sameBytes(part.bytes, way.bytes)));
    const info = needed(tbs.parts.find((part) => publicInfo(part)));
    const key = needed(publicKeyOf(info));
    return {
      bytes,
      tbs: tbs.bytes,
      signature,
      algorithm,
      key,
      keyBits: keyBits(info),
      ...factsOf(Parsed.fromBER(bytes)),
    };
  } catch {
    return null;
  }
}

/** The only part of a certificate that is an algorithm and a bit string. */
const publicInfo = (part: Der): boolean =>
  part.tag === tags.sequence && part.parts.length === 2 && part.parts[1]?.tag === tags.bits;

const keyBits = (info: Der): Uint8Array => bitsOf(info.parts[1]) ?? new Uint8Array();

type Facts = Omit<Certificate, 'bytes' | 'tbs' | 'signature' | 'algorithm' | 'key' | 'keyBits'>;

function factsOf(parsed: Parsed): Facts {
  return {
    serial: serialOf(parsed.serialNumber.valueBlock.valueHexView),
    issuer: new Uint8Array(parsed.issuer.valueBeforeDecode),
    subject: new Uint8Array(parsed.subject.valueBeforeDecode),
    issuerName: textOf(parsed.issuer.typesAndValues, '2.5.4.3') ?? '',
    notBefore: parsed.notBefore.value,
    notAfter: parsed.notAfter.value,
    holder: holderOf(parsed.subject.typesAndValues),
    authority: authorityOf(parsed),
    usage: usageOf(parsed),
    purposes: purposesOf(parsed),
  };
}

export const serialOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function textOf(names: readonly AttributeTypeAndValue[], type: string, start = ''): string | null {
  const texts = names.filter((one) => one.type === type).map((one) => one.value.valueBlock.value);
  return texts.find((text) => text.startsWith(start))?.slice(start.length) ?? null;
}

/** Kazakhstan's certificates keep the IIN in the serial number of the subject and the BIN in an organisational unit. */
function holderOf(names: readonly AttributeTypeAndValue[]): Holder {
  const patronymic = textOf(names, '2.5.4.42');
  return {
    name: [textOf(names, '2.5.4.3') ?? '', patronymic ?? ''].join(' ').trim(),
    organisation: textOf(names, '2.5.4.10'),
    iin: textOf(names, '2.5.4.5', 'IIN'),
    bin: textOf(names, '2.5.4.11', 'BIN'),
  };
}

const extensionOf = (parsed: Parsed, id: string): unknown =>
  parsed.extensions?.find((one) => one.extnID === id)?.parsedValue;

function authorityOf(parsed: Parsed): Certificate['authority'] {
  const basic = extensionOf(parsed, extensions.basic);
  if (!(basic instanceof BasicConstraints) || !basic.cA) return null;
  return { below: typeof basic.pathLenConstraint === 'number' ? basic.pathLenConstraint : null };
}

function usageOf(parsed: Parsed): Certificate['usage'] {
  const usage = extensionOf(parsed, extensions.usage);
  if (!(usage instanceof BitString)) return null;
  const first = usage.valueBlock.valueHexView[0] ?? 0;
  return new Set(keyUses.filter((_, index) => (first & (0x80 >> index)) !== 0));
}

function purposesOf(parsed: Parsed): Certificate['purposes'] {
  const purposes = extensionOf(parsed, extensions.purposes);
  return purposes instanceof ExtKeyUsage ? purposes.keyPurposes : null;
}

/** Whether the issuer's key made the signature under this certificate. */
export const isIssuedBy = (one: Certificate, issuer: Certificate): boolean =>
  sameBytes(one.issuer, issuer.subject) &&
  checkSigned(issuer.key, { bytes: one.tbs, signature: one.signature, algorithm: one.algorithm, digest: null }) ===
    'right';

export const isValidAt = (one: Certificate, at: Date): boolean => one.notBefore <= at && at <= one.notAfter;
