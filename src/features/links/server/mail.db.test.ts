import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startJobs } from '#app/server/jobs.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { linkedSchool } from '../../../testing/linked-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { mailLink } from './mail-link.ts';
import { linksOfMeeting } from './of-meeting.ts';
import { revokeLink } from './revoke-link.ts';
import { sendMail } from './send-mail.ts';

type Got = { readonly to: string; readonly raw: string };
type Made = Awaited<ReturnType<typeof linkedSchool>>;

/** A real mail server: takes everything but `nobody@`, and `full@` not today. */
async function mailServer(got: Got[], port = 0): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      if (address.startsWith('nobody@')) return answer(Object.assign(new Error('no such box'), { responseCode: 550 }));
      if (address.startsWith('full@')) return answer(Object.assign(new Error('try later'), { responseCode: 452 }));
      return answer();
    },
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString('utf8') });
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address() as AddressInfo;
  return { port: address.port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The text of a mail as a reader sees it. */
function textOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  if (/content-transfer-encoding: base64/iu.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

let made: Made;
let school: TestSchool;
let kernel: Kernel;
let got: Got[];
let server: Awaited<ReturnType<typeof mailServer>>;
beforeEach(async () => {
  made = await linkedSchool();
  school = made.school;
  got = [];
  server = await mailServer(got);
  kernel = { ...school.kernel, mail: { url: `smtp://127.0.0.1:${server.port}`, from: 'Мектеп <school@tirek.test>' } };
});
afterEach(async () => {
  await server.stop();
  await school.drop();
});

const ask = (to: string, linkId = made.mother.id, version = 1) =>
  mailLink.perform(kernel, {
    tokenHash: createHash('sha256').update(school.tokenOf('social')).digest(),
    input: { linkId, version, to },
    requestId: randomUUID(),
    reasons: [],
  });
async function asked(to: string): Promise<{ schoolId: string; mailId: string }> {
  const answer: any = done(await ask(to));
  return { schoolId: school.ids.school, mailId: answer.mailId };
}
const logOf = async (linkId = made.mother.id) =>
  done(await school.as('social').ask(linksOfMeeting, { meetingId: made.meetingId })).links.find(
    (one: { id: string }) => one.id === linkId,
  ).mails;

describe('the link by e-mail', () => {
  it('is delivered: the link, in two languages, without a name, a child or what it is about, and without the code', async () => {
    await sendMail(kernel, await asked('mother@example.kz'));
    expect(got).toHaveLength(1);
    expect(got[0]?.to).toBe('mother@example.kz');
    const raw = got[0]?.raw ?? '';
    const text = textOf(raw);
    expect(text).toContain(`https://tirek.test${made.mother.path}`);
    expect(text).toContain('Сізге мектептен хабарлама бар');
    expect(text).toContain('Для вас есть сообщение от школы');
    const names = await school.sql(
      `select family as name from pupils_pupils union select given from pupils_pupils union select family from pupils_guardians
       union select given from pupils_guardians union select family from school_people union select given from school_people`,
    );
    expect(names.length).toBeGreaterThan(15);
    const heads = [...raw.matchAll(/=\?utf-8\?b\?(.*?)\?=/giu)].map(([, part]) => Buffer.from(part ?? '', 'base64'));
    const said = `${raw}\n${text}\n${Buffer.concat(heads).toString('utf8')}`;
    expect(said).toContain('Сообщение от школы');
    const spoken = new Set(said.toLowerCase().split(/\P{L}+/u));
    for (const { name } of names) expect(spoken).not.toContain(String(name).toLowerCase());
    expect(said).not.toMatch(/кеңес|совет|профилакт|учет|есепке|отырыс|заседан|ребен|бала/iu);
    expect(said.replaceAll(/\D/gu, '')).not.toContain(made.mother.code.replace(' ', ''));
    expect(await logOf()).toMatchObject([{ to: 'mother@example.kz', state: 'sent', attempts: 1, lastError: null }]);
  });

  it('a box that is not there is told at once and not tried again; one that is full is tried again', async () => {
    const refused = await asked('nobody@example.kz');
    await sendMail(kernel, refused);
    expect(await logOf()).toMatchObject([{ state: 'failed', attempts: 1, lastError: 'address-refused' }]);
    await sendMail(kernel, refused);
    expect(await logOf()).toMatchObject([{ attempts: 1 }]);
    const full = await asked('full@example.kz');
    await expect(sendMail(kernel, full)).rejects.toThrow('address-refused');
    expect((await logOf())[0]).toMatchObject({ state: 'queued', attempts: 1, lastError: 'address-refused' });
    expect(await ask('mother@example.kz')).toMatchObject({ refusal: { reason: 'mail-under-way' } });
    for (let n = 2; n < 10; n += 1) await expect(sendMail(kernel, full)).rejects.toThrow();
    await sendMail(kernel, full);
    expect((await logOf())[0]).toMatchObject({ state: 'failed', attempts: 10 });
    expect(got).toEqual([]);
  });

  it('a server that is down is tried again by the queue until it is up', async () => {
    const { port } = server;
    await server.stop();
    const { inject } = await import('vitest');
    const jobsUrl = new URL(school.superUrl);
    jobsUrl.username = 'tirek_jobs';
    jobsUrl.password = inject('testPostgres').jobsPassword;
    const jobs = await startJobs(jobsUrl.href, kernel, { folder: kernel.filesFolder, installation: async () => null });
    const until = async (state: string, attempts: number): Promise<void> => {
      for (let n = 0; n < 300; n += 1) {
        const [last] = await logOf();
        if (last.state === state && last.attempts >= attempts) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Not ${state}: ${JSON.stringify(await logOf())}`);
    };
    await asked('mother@example.kz');
    await until('queued', 1);
    expect(await logOf()).toMatchObject([{ lastError: 'server-unreachable' }]);
    server = await mailServer(got, port);
    await until('sent', 2);
    await jobs.stop();
    expect(got.map(({ to }) => to)).toEqual(['mother@example.kz']);
  });

  it('a link taken back meanwhile is not sent; without a mail server the deed is refused', async () => {
    const waiting = await asked('mother@example.kz');
    done(await school.as('social').perform(revokeLink, { linkId: made.mother.id, version: 1 }));
    await sendMail(kernel, waiting);
    expect(await logOf()).toMatchObject([{ state: 'failed', lastError: 'link-closed', attempts: 0 }]);
    expect(got).toEqual([]);
    const input = { linkId: made.guest.id, version: 1, to: 'guest@example.kz' };
    expect(await school.as('social').perform(mailLink, input)).toMatchObject({
      refusal: { reason: 'mail-not-set-up' },
    });
    const stored = await school.sql('select encode(address, $1) as a from links_mails', ['escape']);
    expect(JSON.stringify(stored)).not.toContain('example.kz');
  });
});
