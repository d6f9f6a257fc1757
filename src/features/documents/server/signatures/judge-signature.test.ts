import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signCms } from '../../../../testing/signatures/sign-cms.ts';
import { issue, revocationList, statusAnswer, testAuthority } from '../../../../testing/signatures/test-authority.ts';
import { judgeSignature } from './judge-signature.ts';

const at = new Date('2026-11-27T12:00:00Z');
const paper = Buffer.from('%PDF-1.7 the protocol');
const expected = { iin: '700101400011', bin: '120140000007', isHead: false, at };
const root = testAuthority('kz-512', 'ROOT');
const authority = testAuthority('kz-512', 'ISSUING', root);
const person = issue(authority, { name: 'A', iin: expected.iin });
const responder = issue(authority, { name: 'RESPONDER', purpose: 'answering' });
const cms = signCms(person, paper, { at });

let folder: string;
let server: Server | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tirek-trust-'));
});
afterEach(async () => {
  server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

const judge = () =>
  judgeSignature({ filesFolder: join(folder, 'files'), log: pino({ level: 'silent' }) }, paper, cms, expected);

async function lay(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(folder, 'trust'), { recursive: true });
  await writeFile(join(folder, 'trust', name), content);
}

const pem = (bytes: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,64}/gu)!
    .join('\n')}\n-----END CERTIFICATE-----\n`;

/** An authority that answers at an address of this machine; keeps what it was asked. */
async function authorityAnswers(answer: Uint8Array | null): Promise<Buffer[]> {
  const asked: Buffer[] = [];
  const made = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push(Buffer.concat(parts));
      if (answer === null) reply.writeHead(500).end();
      else reply.writeHead(200, { 'content-type': 'application/ocsp-response' }).end(answer);
    });
  });
  await new Promise<void>((resolve) => void made.listen(0, '127.0.0.1', resolve));
  server = made;
  const address = made.address();
  await lay('ocsp-address.txt', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/\n`);
  return asked;
}

const answered = (status: 'good' | 'revoked') => statusAnswer(authority, responder, { about: person, status, at });

describe('whom the installation trusts is what lies in its folder', () => {
  test('no folder: nobody', async () => {
    expect(await judge()).toMatchObject({ kind: 'not-verified', unchecked: ['authority'] });
  });

  test('several certificates in one PEM file; a file that is none is passed over', async () => {
    await lay('authorities.pem', `National authority\n${pem(root.certificate)}${pem(authority.certificate)}`);
    await lay('broken.cer', 'not a certificate');
    expect(await judge()).toMatchObject({ kind: 'verified', card: { revocation: 'not-asked', issuer: 'ISSUING' } });
  });

  test('another authority is not enough', async () => {
    await lay('other.cer', testAuthority('kz-512', 'STRANGER').certificate);
    expect(await judge()).toEqual({ kind: 'failed', because: 'signature-chain-broken' });
  });

  test('a list laid there counts at once', async () => {
    await lay('issuing.cer', authority.certificate);
    const [from, to] = [new Date('2026-11-26T00:00:00Z'), new Date('2026-12-26T00:00:00Z')];
    await lay('issuing.crl', revocationList(authority, [], from, to));
    expect(await judge()).toMatchObject({ kind: 'verified', card: { revocation: 'list' } });
    await lay('issuing.crl', revocationList(authority, [person], from, to));
    expect(await judge()).toEqual({ kind: 'failed', because: 'signature-certificate-revoked' });
  });
});

describe('the authority is asked where its address is laid there', () => {
  beforeEach(() => lay('issuing.cer', authority.certificate));

  test('it hears the number of the certificate and nothing of the paper', async () => {
    const asked = await authorityAnswers(answered('good'));
    expect(await judge()).toMatchObject({ kind: 'verified', card: { revocation: 'answer' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.includes(Buffer.from(person.serial))).toBe(true);
    expect(asked[0]?.length).toBeLessThan(120);
  });

  test('revoked is refused', async () => {
    await authorityAnswers(answered('revoked'));
    expect(await judge()).toEqual({ kind: 'failed', because: 'signature-certificate-revoked' });
  });

  test('no answer leaves it open', async () => {
    await authorityAnswers(null);
    expect(await judge()).toMatchObject({ kind: 'not-verified', unchecked: ['revocation'] });
    await lay('ocsp-address.txt', 'http://127.0.0.1:9/');
    expect(await judge()).toMatchObject({ kind: 'not-verified', unchecked: ['revocation'] });
  });
});
