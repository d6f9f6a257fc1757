import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSchool } from '../src/testing/found-school.ts';
import { httpClient, type HttpClient } from '../src/testing/http-client.ts';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../src/testing/running-tirek.ts';

const guide = path.join(import.meta.dirname, '../docs/operations/tls.md');
const publicUrl = 'https://tirek.school.kz';
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** The server block of the guide, word for word; only ports and the places of the certificate are those of this machine. */
async function serverOfGuide(folder: string, listen: number, tirek: number): Promise<string> {
  const [, after = ''] = (await readFile(guide, 'utf8')).split('## Behind nginx');
  const block = after.split('```')[1] ?? '';
  const mine = block
    .replace('listen 443 ssl', `listen 127.0.0.1:${listen} ssl`)
    .replaceAll('/etc/ssl/tirek/', `${folder}/`)
    .replaceAll('http://127.0.0.1:8080', `http://127.0.0.1:${tirek}`);
  if (!mine.includes('proxy_buffering off') || mine.includes('8080')) throw new Error('the guide has no such block');
  return mine;
}

async function startNginx(listen: number, tirek: number): Promise<ChildProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tirek-nginx-'));
  // Started by root, nginx works as an account of its own, which keeps large bodies here.
  await chmod(folder, 0o711);
  const subject = ['-subj', '/CN=tirek.school.kz', '-days', '2'];
  const files = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], { stdio: 'ignore' });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const configuration = `daemon off; pid ${folder}/pid; error_log stderr; events {}
    http { access_log off; ${temporary.join(' ')} ${await serverOfGuide(folder, listen, tirek)} }`;
  await writeFile(`${folder}/nginx.conf`, configuration);
  const nginx = spawn('nginx', ['-c', `${folder}/nginx.conf`, '-e', 'stderr'], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`);
    const answers = await fetch(`https://127.0.0.1:${listen}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return nginx;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx does not answer');
}

describe.skipIf(!hasNginx)('behind nginx, set up as the guide says', () => {
  const held: { tirek?: RunningTirek; nginx?: ChildProcess; client?: HttpClient; base: string } = { base: '' };
  const credentials = { login: 'director', password: 'бір екі үш төрт бес' };

  beforeAll(async () => {
    // The certificate of this drill is its own.
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    const [port, listen] = [await freePort(), await freePort()];
    const env = { TIREK_PUBLIC_URL: publicUrl };
    held.tirek = await startRunningTirek({ dataFolder: await newDataFolder(), port, env });
    await foundSchool(httpClient(held.tirek.base));
    held.nginx = await startNginx(listen, port);
    held.base = `https://127.0.0.1:${listen}`;
    held.client = httpClient(held.base);
  });
  afterAll(async () => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    held.nginx?.kill('SIGTERM');
    await held.tirek?.stop();
  });

  it('signs in with a cookie that goes over HTTPS only', async () => {
    const response = await held.client!.raw('/api/session/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ input: credentials, requestId: crypto.randomUUID() }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(/^tirek=.*Secure/iu);
    expect((await held.client!.value('session.who-am-i')).login).toBe('director');
  });

  it('hears of a deed at once: the live channel is not buffered', async () => {
    const stop = new AbortController();
    const stream = await held.client!.raw('/api/live', { signal: stop.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const words = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const heard = (async () => {
      for (let text = ''; ;) {
        const { value, done } = await words.read();
        text += value ?? '';
        if (done || text.includes('"touches"')) return text;
      }
    })();
    const today: string = (await held.client!.value('session.who-am-i')).calendarToday;
    await held.client!.done('school.add-class', {
      schoolYear: Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0),
      grade: 7,
      letter: 'Ә',
      language: 'kk',
      teacherId: null,
      startsOn: today,
    });
    const late = new Promise<string>((resolve) => void setTimeout(resolve, 5000, 'nothing within five seconds'));
    expect(await Promise.race([heard, late])).toMatch(/data: \{"touches":\[.*"school"/u);
    stop.abort();
  });

  it('takes a scan larger than nginx takes by itself', async () => {
    const scan = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(8 * 1024 * 1024, 'a'), Buffer.from('\n%%EOF')]);
    expect(await held.client!.upload('хаттама.pdf', scan)).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it('tells the public address to the page, for links and codes', async () => {
    expect(await (await held.client!.raw('/sign-in')).text()).toContain(
      `<meta name="public-url" content="${publicUrl}"`,
    );
    expect(await (await held.client!.raw('/readyz')).json()).toMatchObject({ status: 'ready', publicUrl });
  });
});
