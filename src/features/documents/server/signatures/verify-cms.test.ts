import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  revocationList,
  statusAnswer,
  issue,
  testAuthority,
  type Wanted,
} from '../../../../testing/signatures/test-authority.ts';
import { signCms, type Signing } from '../../../../testing/signatures/sign-cms.ts';
import type { KeyKind } from '../../../../testing/signatures/test-keys.ts';
import { readCertificate } from './certificate.ts';
import { derOf } from './der.ts';
import { readList } from './revocation-list.ts';
import { verifyCms, type Expected, type Trust } from './verify-cms.ts';
import { verifyTimeStamp } from './verify-time-stamp.ts';

const at = new Date('2026-11-27T12:00:00Z');
const paper = Buffer.from('%PDF-1.7 the protocol');
const iin = '700101400016';
const bin = '990140000009';
const expected: Expected = { iin, bin, isHead: false, at };
const noSources = { lists: [], answer: null, asksOnline: false };

const anchor = (bytes: Uint8Array) => readCertificate(bytes)!;
const trusting = (authority: { readonly certificate: Uint8Array }, more: Partial<Trust['revocation']> = {}): Trust => ({
  anchors: [anchor(authority.certificate)],
  revocation: { ...noSources, ...more },
});

function signed(wanted: Partial<Wanted> = {}, signing: Partial<Signing> = {}, kind: KeyKind = 'kz-512') {
  const authority = testAuthority(kind);
  const person = issue(authority, { name: 'ТЕСТОВА АЙГҮЛ', kind, iin, ...wanted });
  return { authority, person, cms: signCms(person, paper, { at, ...signing }) };
}

const because = (cms: Uint8Array, trust: Trust, more: Partial<Expected> = {}, bytes: Uint8Array = paper) => {
  const { verdict } = verifyCms(bytes, cms, { ...expected, ...more }, trust);
  return verdict.kind === 'failed' ? verdict.because : verdict.kind;
};

describe('a signature made with OpenSSL', () => {
  const folder = new URL('../../../../testing/signatures/openssl/', import.meta.url);
  const read = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)));
  const later = new Date('2027-03-01T00:00:00Z');

  test.each([
    ['rsa', 'rsa'],
    ['gost-256', 'gost-256'],
    ['gost-512', 'gost-512'],
  ])('%s is verified over the exact bytes and for its person', (name, algorithm) => {
    const trust = trusting({ certificate: read(`${name}-ca.cer`) });
    const { verdict, chain } = verifyCms(read('paper.txt'), read(`${name}.p7s`), { ...expected, at: later }, trust);
    expect(verdict).toMatchObject({
      kind: 'verified',
      card: {
        holder: 'ТЕСТОВА АЙГҮЛ СЕРІКҚЫЗЫ',
        organisation: 'Мектеп',
        bin,
        serial: '5a01',
        issuer: `OPENSSL TEST CA ${name}`,
        algorithm,
        stampedAt: null,
        revocation: 'not-asked',
      },
    });
    expect(chain).toHaveLength(2);
    const changed = read('paper.txt');
    changed[3] = changed[3]! ^ 1;
    expect(because(read(`${name}.p7s`), trust, { at: later }, changed)).toBe('signature-of-other-bytes');
    const other = trusting({ certificate: read(name === 'rsa' ? 'gost-512-ca.cer' : 'rsa-ca.cer') });
    expect(because(read(`${name}.p7s`), other, { at: later }, read('paper.txt'))).toBe('signature-chain-broken');
  });

  test('its time stamp says when, over those bytes only', () => {
    const anchors = [anchor(read('rsa-ca.cer'))];
    expect(verifyTimeStamp(read('stamp.tst'), read('paper.txt'), anchors)?.getUTCFullYear()).toBe(2026);
    expect(verifyTimeStamp(read('stamp.tst'), Buffer.from('other'), anchors)).toBeNull();
    expect(verifyTimeStamp(read('stamp.tst'), read('paper.txt'), [anchor(read('gost-256-ca.cer'))])).toBeNull();
  });

  test('its answer about a certificate counts', () => {
    const trust = trusting({ certificate: read('rsa-ca.cer') }, { answer: read('good.ocsp'), asksOnline: true });
    const { verdict } = verifyCms(read('paper.txt'), read('rsa.p7s'), { ...expected, at: later }, trust);
    expect(verdict).toMatchObject({ kind: 'verified', card: { revocation: 'answer' } });
  });
});

describe("a signature under Kazakhstan's identifiers", () => {
  test.each(['kz-256', 'kz-512', 'rsa'] as const)('%s is verified', (kind) => {
    const { authority, cms } = signed({}, {}, kind);
    expect(because(cms, trusting(authority))).toBe('verified');
  });

  test('through an authority between, and not without it', () => {
    const root = testAuthority('kz-512', 'ROOT');
    const between = testAuthority('kz-512', 'BETWEEN', root);
    const person = issue(between, { name: 'A', iin });
    const trust = trusting(root);
    expect(because(signCms(person, paper, { at, certificates: [person, between] }), trust)).toBe('verified');
    expect(because(signCms(person, paper, { at }), trust)).toBe('signature-chain-broken');
    const stranger = testAuthority('kz-512', 'STRANGER');
    const crowded = signCms(person, paper, { at, certificates: [person, between, stranger] });
    expect(because(crowded, trust)).toBe('signature-chain-broken');
  });

  test('a person is no authority', () => {
    const { authority, person } = signed();
    const friend = issue(person, { name: 'FRIEND', iin });
    const cms = signCms(friend, paper, { at, certificates: [friend, person] });
    expect(because(cms, trusting(authority))).toBe('signature-chain-broken');
  });

  test('without an authority to trust, or the IIN of the person, it is not verified and says what is open', () => {
    const { authority, cms } = signed();
    const none = { anchors: [], revocation: noSources };
    expect(verifyCms(paper, cms, expected, none).verdict).toMatchObject({
      kind: 'not-verified',
      unchecked: ['authority'],
    });
    const unknown = verifyCms(paper, cms, { ...expected, iin: null }, trusting(authority)).verdict;
    expect(unknown).toMatchObject({ kind: 'not-verified', unchecked: ['person'] });
    expect(because(cms, none, { iin: '880202300011' })).toBe('signature-of-other-person');
  });
});

describe('facts, Electronic signature: whose it is', () => {
  test('another person, no IIN, another school, no school for the head', () => {
    const { authority, cms } = signed();
    const trust = trusting(authority);
    expect(because(cms, trust, { iin: '880202300011' })).toBe('signature-of-other-person');
    expect(because(signed({ iin: null }).cms, trust)).toBe('signature-certificate-without-iin');
    expect(because(cms, trust, { isHead: true })).toBe('signature-certificate-without-bin');
    expect(because(signed({ bin: '123456789012' }).cms, trust)).toBe('signature-of-other-school');
    expect(because(signed({ bin }).cms, trust, { isHead: true })).toBe('verified');
  });

  test('the certificate to enter sites with does not sign papers', () => {
    const { authority, cms } = signed({ purpose: 'entering' });
    expect(because(cms, trusting(authority))).toBe('signature-certificate-not-for-signing');
  });

  test('before its first day and after its last', () => {
    const { authority, cms } = signed({ to: new Date('2026-11-27T11:59:59Z') });
    expect(because(cms, trusting(authority))).toBe('signature-certificate-expired');
    const young = signed({ from: new Date('2026-11-28T00:00:00Z') });
    expect(because(young.cms, trusting(authority))).toBe('signature-certificate-not-yet-valid');
  });
});

describe('a revoked certificate', () => {
  const [from, to] = [new Date('2026-11-26T00:00:00Z'), new Date('2026-12-03T00:00:00Z')];
  const { authority, person, cms } = signed();
  const listed = (who: Parameters<typeof revocationList>[1], by = authority, until = to) => [
    readList(revocationList(by, who, from, until))!,
  ];

  test('by a list', () => {
    expect(because(cms, trusting(authority, { lists: listed([person]) }))).toBe('signature-certificate-revoked');
    const { verdict } = verifyCms(paper, cms, expected, trusting(authority, { lists: listed([]) }));
    expect(verdict).toMatchObject({ kind: 'verified', card: { revocation: 'list' } });
  });

  test('a list of somebody else or out of date leaves it open', () => {
    const stranger = testAuthority('kz-512', 'STRANGER');
    const open = { kind: 'not-verified', unchecked: ['revocation'] };
    for (const lists of [listed([], stranger), listed([], authority, new Date('2026-11-27T00:00:00Z'))])
      expect(verifyCms(paper, cms, expected, trusting(authority, { lists })).verdict).toMatchObject(open);
    const forged = { ...stranger, subject: authority.subject };
    expect(verifyCms(paper, cms, expected, trusting(authority, { lists: listed([], forged) })).verdict).toMatchObject(
      open,
    );
    const old = listed([person], authority, new Date('2026-11-27T00:00:00Z'));
    expect(because(cms, trusting(authority, { lists: old }))).toBe('signature-certificate-revoked');
  });

  test('by an answer', () => {
    const responder = issue(authority, { name: 'RESPONDER', purpose: 'answering' });
    const asked = (status: 'good' | 'revoked', by = responder, on = at) =>
      trusting(authority, { answer: statusAnswer(authority, by, { about: person, status, at: on }), asksOnline: true });
    expect(because(cms, asked('revoked'))).toBe('signature-certificate-revoked');
    expect(because(cms, asked('good'))).toBe('verified');
    expect(because(cms, asked('good', responder, new Date('2026-11-20T00:00:00Z')))).toBe('not-verified');
    expect(because(cms, asked('good', issue(authority, { name: 'NOT A RESPONDER' })))).toBe('not-verified');
    expect(because(cms, trusting(authority, { answer: null, asksOnline: true }))).toBe('not-verified');
  });
});

describe('a time stamp', () => {
  const authority = testAuthority();
  const stamper = issue(authority, { name: 'TSA', purpose: 'stamping' });

  test('says when, and must be of an authority of time', () => {
    const { verdict } = verifyCms(paper, signed({}, { stamper }).cms, expected, trusting(authority));
    expect(verdict).toMatchObject({ kind: 'verified', card: { stampedAt: '2026-11-27T12:00:00.000Z' } });
    const nobody = issue(authority, { name: 'NO TSA' });
    expect(because(signed({}, { stamper: nobody }).cms, trusting(authority))).toBe('signature-time-stamp-wrong');
    const stranger = issue(testAuthority('kz-512', 'STRANGER'), { name: 'TSA', purpose: 'stamping' });
    expect(because(signed({}, { stamper: stranger }).cms, trusting(authority))).toBe('signature-time-stamp-wrong');
  });

  test('from tomorrow is none', () => {
    const { cms } = signed({}, { stamper, at: new Date('2026-11-28T12:00:00Z') });
    expect(because(cms, trusting(authority))).toBe('signature-time-stamp-wrong');
  });
});

describe('hostile bytes', () => {
  // Each byte of the quickest kind; of the others, whose bytes stand in the same places, some.
  test.each([
    ['rsa', 1, [0x01, 0x20, 0x80, 0xff]],
    ['kz-256', 3, [0x01]],
    ['kz-512', 11, [0xff]],
  ] as const)(
    '%s: no changed byte is ever accepted',
    (kind, step, masks: readonly number[]) => {
      const { authority, cms } = signed({ bin }, {}, kind);
      const trust = trusting(authority);
      expect(because(cms, trust)).toBe('verified');
      for (let place = 0; place < cms.length; place += step) {
        const changed = Uint8Array.from(cms);
        changed[place] = changed[place]! ^ masks[place % masks.length]!;
        expect(verifyCms(paper, changed, expected, trust).verdict.kind, `${place}`).toBe('failed');
      }
    },
    120_000,
  );

  test('nor one of a time stamp', () => {
    const stamper = issue(testAuthority('rsa'), { name: 'TSA', kind: 'rsa', purpose: 'stamping' });
    const { authority, cms } = signed({}, { stamper }, 'rsa');
    const trust = trusting(authority);
    expect(because(cms, trust)).toBe('verified');
    for (let place = 0; place < cms.length; place += 2) {
      const changed = Uint8Array.from(cms);
      changed[place] = changed[place]! ^ (1 << (place % 7));
      expect(verifyCms(paper, changed, expected, trust).verdict.kind, `${place}`).toBe('failed');
    }
  }, 120_000);

  test('cut short, made longer, anything at all: an answer, never a throw', () => {
    const { authority, cms } = signed();
    const trust = trusting(authority);
    for (let length = 0; length < cms.length; length += 7)
      expect(because(cms.subarray(0, length), trust)).toBe('signature-malformed');
    expect(because(Uint8Array.from([...cms, 0]), trust)).toBe('signature-malformed');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(because(bytes, trust)).toBe('signature-malformed');
      }),
    );
  });

  test('lengths left open, as some programs write the outer parts, are read all the same', () => {
    const { authority, cms } = signed();
    const [type, data] = derOf(cms)!.parts;
    const end = [0, 0];
    const open = Uint8Array.from([0x30, 0x80, ...type!.bytes, 0xa0, 0x80, ...data!.parts[0]!.bytes, ...end, ...end]);
    expect(because(open, trusting(authority))).toBe('verified');
    expect(because(open.subarray(0, -2), trusting(authority))).toBe('signature-malformed');
    expect(because(Uint8Array.from([...open, ...end]), trusting(authority))).toBe('signature-malformed');
  });

  test('too large, too deep, with the content inside, without signers', () => {
    const { authority, cms } = signed();
    const trust = trusting(authority);
    expect(because(new Uint8Array(300_000), trust)).toBe('signature-too-large');
    expect(because(new Uint8Array(200_000).fill(0x30), trust)).toBe('signature-malformed');
    expect(
      because(
        Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80)),
        trust,
      ),
    ).toBe('signature-malformed');
    expect(because(signed({}, { inside: true }).cms, trust)).toBe('signature-not-detached');
    expect(because(signed({}, { certificates: [] }).cms, trust)).toBe('signature-certificate-missing');
    expect(because(signed({}, { certificates: [authority] }).cms, trust)).toBe('signature-certificate-missing');
    expect(cms.length).toBeLessThan(3000);
  });
});
