import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTls, type TlsFiles } from './tls.ts';

/** Two certificates of nobody, made for this test. */
const one = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBnzCCAUWgAwIBAgIUOAWN6p0p4NpSha+es18HMLXB1p8wCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOb25lLnRpcmVrLnRlc3QwIBcNMjYxMTIyMjExODA3WhgPMjEy
NjEwMjkyMTE4MDdaMBkxFzAVBgNVBAMMDm9uZS50aXJlay50ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAETLmV9kGixELgOd6p2ICj07o/fLaAgWctakeSrElI
SlTHDbvg2IUAh4u0q9gE9XrcAoIUFVIAK+9vIYml5baByqNpMGcwHQYDVR0OBBYE
FM3xMBNFlGUGvQ+uyzVLpj0cRSXKMB8GA1UdIwQYMBaAFM3xMBNFlGUGvQ+uyzVL
pj0cRSXKMA8GA1UdEwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJbG9jYWxob3N0MAoG
CCqGSM49BAMCA0gAMEUCIBn1QZXEC9xAl6qM670IDm42H9oF8MpRysGDFh/XgUC8
AiEAt2hrVL272lXYbFRkgaFfFivnbtRasTiLvHl9GLRz1s4=
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgaK9SFuLvAgTGDorh
0i2m83OD2R2vT86lDKFomM4bcLehRANCAARMuZX2QaLEQuA53qnYgKPTuj98toCB
Zy1qR5KsSUhKVMcNu+DYhQCHi7Sr2AT1etwCghQVUgAr728hiaXltoHK
-----END PRIVATE KEY-----`,
};
const two = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBnzCCAUWgAwIBAgIUM8rPUQbNYSSX/V0BsRq865BdwHAwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdHdvLnRpcmVrLnRlc3QwIBcNMjYxMTIyMjExODA3WhgPMjEy
NjEwMjkyMTE4MDdaMBkxFzAVBgNVBAMMDnR3by50aXJlay50ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEMgSN7mScKxH4j8bWeh/G4nXbv/bdCksL/raweZZj
KR8F8X47xdumy8NWPMPqXm7w0hpb/RZoSS4k4IlCtpImgqNpMGcwHQYDVR0OBBYE
FMdtIRE6dsTDjxJdCTtFRDgJFA1sMB8GA1UdIwQYMBaAFMdtIRE6dsTDjxJdCTtF
RDgJFA1sMA8GA1UdEwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJbG9jYWxob3N0MAoG
CCqGSM49BAMCA0gAMEUCIQDswdP/Ia+hv6FwORcFYjdYOs9zMpv7TGjpbg13SUXl
2wIgf4FVtTAWHkbNvZQr93BHPiDvYAUiXjxlZWJON913JeU=
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgcR5JXTibvelH9tMA
sfru6hHa8VCiFGs3CpLLlaB+HkehRANCAAQyBI3uZJwrEfiPxtZ6H8biddu/9t0K
Swv+trB5lmMpHwXxfjvF26bLw1Y8w+pebvDSGlv9FmhJLiTgiUK2kiaC
-----END PRIVATE KEY-----`,
};

let folder = '';
let files: TlsFiles;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tirek-tls-'));
  files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
});
afterAll(() => rm(folder, { recursive: true }));

async function put(pair: { readonly cert: string; readonly key: string }): Promise<void> {
  await writeFile(files.cert, pair.cert);
  await writeFile(files.key, pair.key);
}

const nameSeen = (port: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = get({ port, host: 'localhost', rejectUnauthorized: false, agent: false }, (answer) => {
      const { subject } = (answer.socket as TLSSocket).getPeerCertificate();
      answer.resume();
      answer.once('end', () => resolve(subject.CN));
    });
    request.once('error', reject);
  });

test('answers by the files, by new ones after a reload, and goes on when the new ones are no pair', async () => {
  await put(one);
  const tls = await openTls(files);
  const server = tls.serverFactory((_request, answer) => void answer.end('here'));
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await nameSeen(port)).toBe('one.tirek.test');
  await put(two);
  await tls.reload();
  expect(await nameSeen(port)).toBe('two.tirek.test');
  await put({ cert: one.cert, key: two.key });
  await expect(tls.reload()).rejects.toThrow('no certificate and its key');
  expect(await nameSeen(port)).toBe('two.tirek.test');
  await new Promise((resolve) => void server.close(resolve));
});

test('a file that is not there, or is no certificate, stops the start with its name', async () => {
  await expect(openTls({ ...files, cert: path.join(folder, 'nothing.pem') })).rejects.toThrow('nothing.pem');
  await put({ cert: 'no certificate', key: one.key });
  await expect(openTls(files)).rejects.toThrow('cert.pem');
});
