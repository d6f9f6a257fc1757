import { createHash } from 'node:crypto';
import { algorithmPart, testKey, type KeyKind, type TestKey } from './test-keys.ts';
import * as der from './write-der.ts';

type Purpose = 'signing' | 'entering' | 'stamping' | 'answering';
export type Wanted = {
  readonly name: string;
  readonly kind?: KeyKind;
  readonly iin?: string | null;
  readonly bin?: string | null;
  readonly from?: Date;
  readonly to?: Date;
  readonly purpose?: Purpose;
  readonly authority?: boolean;
};

/** Somebody with a certificate. */
export type Identity = {
  readonly key: TestKey;
  readonly certificate: Uint8Array;
  readonly serial: Uint8Array;
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
};

const purposes: Readonly<Record<Purpose, string>> = {
  signing: '1.3.6.1.5.5.7.3.4',
  entering: '1.3.6.1.5.5.7.3.2',
  stamping: '1.3.6.1.5.5.7.3.8',
  answering: '1.3.6.1.5.5.7.3.9',
};
const authorityFrom = new Date('2026-01-01T00:00:00Z');
const authorityTo = new Date('2030-01-01T00:00:00Z');

/** A certification authority of our own for tests, shaped like the national one; nobody trusts it outside. */
export function testAuthority(kind: KeyKind = 'kz-512', name = 'TIREK TEST CA', above?: Identity): Identity {
  const wanted = { name, kind, authority: true, iin: null };
  return above === undefined ? issue(null, wanted) : issue(above, wanted);
}

/** Issues a certificate; without an authority it signs itself. */
export function issue(authority: Identity | null, wanted: Wanted): Identity {
  const key = testKey(wanted.kind ?? 'kz-512', wanted.name);
  const subject = nameOf(wanted);
  const issuer = authority?.subject ?? subject;
  const signer = authority?.key ?? key;
  const serial = createHash('sha256')
    .update(`${wanted.name} ${wanted.iin} ${wanted.from?.toISOString()} ${wanted.purpose} ${wanted.kind}`)
    .digest()
    .subarray(0, 16);
  serial[0] = (serial[0]! & 0x7f) | 0x01;
  const tbs = der.sequence(
    der.context(0, der.integer(2)),
    der.integer(serial),
    algorithmPart(signer.algorithm),
    issuer,
    der.sequence(der.utcTime(wanted.from ?? authorityFrom), der.utcTime(wanted.to ?? authorityTo)),
    subject,
    key.info,
    der.context(3, der.sequence(...extensionsOf(wanted))),
  );
  const certificate = der.sequence(tbs, algorithmPart(signer.algorithm), der.bits(signer.sign(tbs)));
  return { key, certificate, serial, subject, issuer };
}

const part = (type: string, words: string) =>
  der.tlv(0x31, der.sequence(der.id(type), type === '2.5.4.6' ? der.tlv(0x13, Buffer.from(words)) : der.text(words)));

function nameOf({ name, iin, bin }: Wanted): Uint8Array {
  return der.sequence(
    part('2.5.4.3', name),
    ...(iin === null || iin === undefined ? [] : [part('2.5.4.5', `IIN${iin}`)]),
    part('2.5.4.6', 'KZ'),
    ...(bin === null || bin === undefined ? [] : [part('2.5.4.10', 'Мектеп'), part('2.5.4.11', `BIN${bin}`)]),
  );
}

function extensionsOf({ authority, purpose = 'signing' }: Wanted): readonly Uint8Array[] {
  const extension = (type: string, critical: boolean, value: Uint8Array) =>
    der.sequence(der.id(type), ...(critical ? [der.truth] : []), der.octets(value));
  if (authority === true)
    return [
      extension('2.5.29.19', true, der.sequence(der.truth)),
      extension('2.5.29.15', true, Uint8Array.of(3, 2, 1, 0x06)),
    ];
  return [
    extension('2.5.29.15', true, Uint8Array.of(3, 2, 6, 0xc0)),
    extension('2.5.29.37', false, der.sequence(der.id(purposes[purpose]), der.id('1.2.398.3.3.4.1.1'))),
  ];
}

/** A list of revoked certificates (CRL). */
export function revocationList(authority: Identity, revoked: readonly Identity[], from: Date, to: Date): Uint8Array {
  const rows = revoked.map((one) => der.sequence(der.integer(one.serial), der.utcTime(from)));
  const tbs = der.sequence(
    der.integer(1),
    algorithmPart(authority.key.algorithm),
    authority.subject,
    der.utcTime(from),
    der.utcTime(to),
    ...(rows.length === 0 ? [] : [der.sequence(...rows)]),
  );
  return der.sequence(tbs, algorithmPart(authority.key.algorithm), der.bits(authority.key.sign(tbs)));
}

/** An answer about one certificate (OCSP), signed by the responder. */
export function statusAnswer(
  authority: Identity,
  responder: Identity,
  { about, status, at }: { readonly about: Identity; readonly status: 'good' | 'revoked'; readonly at: Date },
): Uint8Array {
  const sha1 = (bytes: Uint8Array) => der.octets(createHash('sha1').update(bytes).digest());
  const certId = der.sequence(
    algorithmPart('1.3.14.3.2.26'),
    sha1(authority.subject),
    sha1(keyBitsOf(authority.key.info)),
    der.integer(about.serial),
  );
  const said = status === 'good' ? Uint8Array.of(0x80, 0) : der.tlv(0xa1, der.generalTime(at));
  const data = der.sequence(
    der.tlv(0xa1, responder.subject),
    der.generalTime(at),
    der.sequence(der.sequence(certId, said, der.generalTime(at))),
  );
  const { key } = responder;
  const basic = der.sequence(
    data,
    algorithmPart(key.algorithm),
    der.bits(key.sign(data)),
    der.context(0, der.sequence(responder.certificate)),
  );
  const wrapped = der.sequence(der.id('1.3.6.1.5.5.7.48.1.1'), der.octets(basic));
  return der.sequence(der.tlv(0x0a, Uint8Array.of(0)), der.context(0, wrapped));
}

/** What stands in the bit string of a key, without the byte that counts unused bits. */
function keyBitsOf(info: Uint8Array): Uint8Array {
  const inner = info.subarray(info[1] === 0x82 ? 4 : info[1] === 0x81 ? 3 : 2);
  const second = inner.subarray(2 + inner[1]!);
  return second.subarray(second[1] === 0x82 ? 5 : second[1] === 0x81 ? 4 : 3);
}
