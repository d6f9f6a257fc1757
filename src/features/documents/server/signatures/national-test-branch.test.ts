import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isIssuedBy, readCertificate } from './certificate.ts';
import { statusInAnswer } from './ocsp-answer.ts';
import { readList, statusInList } from './revocation-list.ts';

// Public test material of Kazakhstan's authority; it lies beside the project, not in it.
const folder = fileURLToPath(new URL('../../../../../../shared/data/pki-kz-test/', import.meta.url));
const isThere = existsSync(folder);
const read = (name: string) => Uint8Array.from(readFileSync(`${folder}${name}`));
const fromPem = (name: string) =>
  Uint8Array.from(
    Buffer.from(
      Buffer.from(read(name))
        .toString('latin1')
        .replaceAll(/-----[^-]+-----|\s/gu, ''),
      'base64',
    ),
  );

describe.skipIf(!isThere && process.env['CI'] !== 'true')('the national test branch (beside the project)', () => {
  const at = new Date('2022-08-01T00:00:00Z');

  test('GOST: the list of revoked certificates is signed by its authority', () => {
    const authority = readCertificate(read('nca_gost2015_test.cer'))!;
    expect(authority.key.kind).toBe('gost-512');
    expect(authority.authority).toEqual({ below: null });
    const list = readList(read('nca_gost2022_test.crl'))!;
    expect(list.serials.has('200327f2cd345c4378a4c692ab9b88c1178dcfa1')).toBe(true);
    const pair = (serial: string) => ({ signer: { ...authority, serial }, issuer: authority });
    expect(statusInList(list, pair('200327f2cd345c4378a4c692ab9b88c1178dcfa1'), at)).toBe('revoked');
    expect(statusInList(list, pair('01'), at)).toBe('good');
    expect(statusInList(list, pair('01'), new Date('2026-11-27T00:00:00Z'))).toBe('unknown');
    const changed = read('nca_gost2022_test.crl');
    changed[200] = changed[200]! ^ 1;
    const other = readList(changed);
    expect(other === null ? 'unknown' : statusInList(other, pair('01'), at)).toBe('unknown');
  });

  test('GOST: its responder answers that a certificate is on hold', () => {
    const authority = readCertificate(read('nca_gost2015_test.cer'))!;
    const asked = { ...authority, serial: '0ff06211dc82beb00253ffa000f1de84abef454f' };
    const answer = read('ocsp_response_individual_2015.bin');
    const moment = new Date('2022-09-02T17:00:00Z');
    // The answer names its issuer by hashes of name and key: this authority's, or it is about nobody we asked of.
    const status = statusInAnswer(answer, { signer: asked, issuer: authority }, moment);
    expect(status).toBe('revoked');
  });

  test('RSA: a person, the authority, its list', () => {
    const authority = readCertificate(fromPem('nca_rsa_test.crt'))!;
    const person = readCertificate(fromPem('individual_valid_sign_2004_rsa.cer'))!;
    expect(person.holder).toEqual({ name: 'ТЕСТОВ ТЕСТ ТЕСТОВИЧ', organisation: null, iin: '123456789011', bin: null });
    expect(person.purposes).toEqual(['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1']);
    expect(isIssuedBy(person, authority)).toBe(true);
    const list = readList(read('nca_rsa_test.crl'))!;
    expect(statusInList(list, { signer: person, issuer: authority }, new Date('2022-05-01T00:00:00Z'))).toBe('good');
  });
});
