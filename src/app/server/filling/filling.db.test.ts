import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newPhrase } from '#features/upkeep/server/public.ts';
import { foundSchool, pupilInput } from '../../../testing/found-school.ts';
import { httpClient, type HttpClient } from '../../../testing/http-client.ts';
import { startTirek, type Running } from '../main.ts';
import { settleFilled } from './settle-filled.ts';

/** A real server on a real folder; a real backup of one comes into the other by HTTP. */
const shared: { place: string; running: Running[]; bytes: Buffer; phrase: string } = {
  place: '',
  running: [],
  bytes: Buffer.alloc(0),
  phrase: '',
};
let target: { readonly base: string; readonly client: HttpClient };

const start = async (name: string, test = false): Promise<string> => {
  const one = await startTirek({ port: 0, host: 'localhost', dataFolder: join(shared.place, name), test });
  shared.running.push(one);
  return one.url;
};
const stopAll = async (): Promise<void> => {
  for (const one of shared.running.splice(0)) await one.stop();
};

beforeAll(async () => {
  process.env['TIREK_LOG'] = 'silent';
  shared.place = await mkdtemp(join(tmpdir(), 'tirek-filling-'));
  const head = httpClient(await start('source'));
  await foundSchool(head);
  const { calendarToday } = await head.value('session.who-am-i');
  const { classId } = await head.done('school.add-class', {
    schoolYear: 2026,
    grade: 7,
    letter: 'Ә',
    language: 'kk',
    teacherId: null,
    startsOn: calendarToday,
  });
  await head.done('pupils.add', { ...pupilInput(1), classId, enrolledOn: calendarToday, guardians: [] });
  shared.phrase = await confirmedPhrase(head);
  shared.bytes = await downloadedBackup(head);
  await stopAll();
}, 120_000);
afterAll(async () => {
  await stopAll();
  await rm(shared.place, { recursive: true, force: true });
}, 60_000);

async function confirmedPhrase(head: HttpClient): Promise<string> {
  const { groups, ask } = await head.done('upkeep.make-phrase', {});
  const typed = ask.map((number: number) => ({ number, digits: groups[number - 1] }));
  await head.done('upkeep.confirm-phrase', { typed });
  return groups.join(' ');
}

async function downloadedBackup(head: HttpClient): Promise<Buffer> {
  await head.done('upkeep.make-backup', {});
  for (;;) {
    const row = (await head.value('upkeep.backups')).rows.find((one: any) => one.isHere);
    if (row !== undefined) return Buffer.from(await (await head.raw(`/api/backups/${row.id}`)).arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function send(bytes: Uint8Array, headers: Record<string, string> = {}): Promise<{ status: number; body: any }> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(bytes)]), 'мектеп.tirek');
  const answer = await target.client.raw('/api/backups', { method: 'POST', body: form, headers });
  return { status: answer.status, body: await answer.json() };
}

const state = async (): Promise<any> => (await target.client.value('upkeep.filling', {})).state;

/** As often as the page asks: the door counts its callers. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

/** The end of a filling; while the server changes its folder, nobody answers. */
async function ended(): Promise<any> {
  for (;;) {
    const now = await state().catch(() => ({ kind: 'running' }));
    if (now.kind !== 'running') return now;
    await pause();
  }
}

const left = async (name: string): Promise<string[]> =>
  (await readdir(join(shared.place, name))).filter((one) => /^(?:filled|arriv)/u.test(one));

const flipped = (at: number): Buffer => {
  const altered = Buffer.from(shared.bytes);
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
};

describe('a backup sent to an empty installation', () => {
  beforeAll(async () => {
    const base = await start('empty');
    target = { base, client: httpClient(base) };
  }, 60_000);
  afterAll(stopAll, 60_000);

  it('is asked for the code of the console from another machine, and takes nothing without it', async () => {
    const stranger = { 'x-forwarded-for': '192.168.1.20' };
    expect(await send(shared.bytes, stranger)).toMatchObject({
      status: 409,
      body: { refusal: { reason: 'setup-code-wrong' } },
    });
    const asked = await target.client.raw('/api/upkeep/filling?input={}', { headers: stranger });
    expect(await asked.json()).toMatchObject({ refusal: { reason: 'setup-code-wrong' } });
    expect(await left('empty')).toEqual([]);
  });

  it('is refused at once when it is no backup, and when nothing was sent a phrase opens nothing', async () => {
    expect((await send(Buffer.from('TIREK BACKUP'))).body.refusal.reason).toBe('backup-damaged');
    expect((await send(flipped(40))).body.refusal.reason).toBe('backup-damaged');
    expect(await state()).toEqual({ kind: 'none' });
    const early = await target.client.perform('upkeep.restore', { phrase: shared.phrase });
    expect([early.status, early.body.refusal.reason]).toEqual([409, 'no-backup-file']);
    expect(await left('empty')).toEqual([]);
  });

  it('of a newer version is refused before any phrase is asked', async () => {
    // The same length, so that the header stays a header; its own hash is made anew.
    const { createHash } = await import('node:crypto');
    const mark = shared.bytes.indexOf('\n') + 1;
    const length = shared.bytes.readUInt32BE(mark);
    const altered = Buffer.from(shared.bytes);
    const header = altered.subarray(mark + 4, mark + 4 + length);
    header.write('9999-', header.indexOf('"0001-') + 1);
    createHash('sha256')
      .update(header)
      .digest()
      .copy(altered, mark + 4 + length);
    expect((await send(altered)).body.refusal).toMatchObject({ reason: 'backup-newer' });
  });

  it('waits for its phrase: a mistyped, an unfinished and a wrong one are told apart, and change nothing', async () => {
    expect((await send(shared.bytes)).status).toBe(200);
    expect(await state()).toMatchObject({ kind: 'arrived', size: shared.bytes.byteLength });
    const restore = async (phrase: string): Promise<any> =>
      (await target.client.perform('upkeep.restore', { phrase })).body.refusal;
    const [first = ''] = shared.phrase;
    const mistyped = `${(Number(first) + 1) % 10}${shared.phrase.slice(1)}`;
    expect(await restore(mistyped)).toEqual({ reason: 'phrase-mistyped', facts: { numbers: ['1'] } });
    expect(await restore('12345 67890')).toMatchObject({ reason: 'phrase-incomplete' });
    expect(await restore(newPhrase().join(' '))).toMatchObject({ reason: 'phrase-does-not-open' });
    expect(await state()).toMatchObject({ kind: 'arrived' });
    expect((await target.client.value('session.door')).founded).toBe(false);
  });

  it('with one byte changed behind its beginning fails whole, wherever the byte is', async () => {
    const bodyAt = shared.bytes.indexOf('}]}') + 3 + 32;
    for (const at of [bodyAt, bodyAt + 70, shared.bytes.byteLength >> 1, shared.bytes.byteLength - 1]) {
      expect((await send(flipped(at))).status, `byte ${at}`).toBe(200);
      await target.client.done('upkeep.restore', { phrase: shared.phrase });
      expect(await ended(), `byte ${at}`).toEqual({ kind: 'failed', with: 'backup', reason: 'backup-damaged' });
      expect(await left('empty')).toEqual([]);
    }
    expect((await target.client.value('session.door')).founded).toBe(false);
  });

  it('is restored, and the same server goes on with it: sign-in, pupils, trail, phrase', async () => {
    await send(shared.bytes);
    await target.client.done('upkeep.restore', { phrase: shared.phrase });
    const meanwhile = await target.client.perform('session.found-school', founding);
    expect(meanwhile.body.refusal.reason).toBe('filling-running');
    const done = await ended();
    expect(done).toMatchObject({ kind: 'done', with: 'backup', restored: { schools: 1, files: 0 } });
    expect(done.restored.rows).toBeGreaterThan(10);
    expect(done.restored.entries).toBeGreaterThan(4);
    expect((await target.client.value('session.door')).founded).toBe(true);
    const head = httpClient(target.base);
    await head.done('session.sign-in', { login: 'director', password: 'бір екі үш төрт бес' });
    expect((await head.value('school.classes', {})).rows).toHaveLength(1);
    expect((await head.value('upkeep.backups')).phraseMadeAt).not.toBeNull();
    expect(await left('empty')).toEqual([]);
  }, 60_000);

  it('is refused once a school is there', async () => {
    expect(await send(shared.bytes)).toMatchObject({ status: 409, body: { refusal: { reason: 'already-founded' } } });
    const shown = await target.client.perform('upkeep.fill-demonstration', {});
    expect([shown.status, shown.body.refusal.reason]).toEqual([409, 'already-founded']);
  });

  it('is there after the next start as well', async () => {
    await stopAll();
    const head = httpClient(await start('empty'));
    await head.done('session.sign-in', { login: 'director', password: 'бір екі үш төрт бес' });
    expect(await head.value('upkeep.filling', {})).toEqual({ isByScreen: true, state: { kind: 'none' } });
  }, 60_000);
});

const founding = {
  school: {
    names: { kk: 'Мектеп', ru: 'Школа' },
    shortNames: { kk: 'Мектеп', ru: 'Школа' },
    bin: '120140000007',
    regionCode: '71',
    address: null,
    phone: null,
    weekDays: 5,
  },
  person: { name: { family: 'Басқа', given: 'Адам' }, nameRu: null, post: 'head', title: null },
  account: { login: 'other', password: 'бір екі үш төрт бес', language: 'kk' },
};

describe('a folder that accepts a test clock', () => {
  afterAll(stopAll, 60_000);

  it('takes no backup of real records', async () => {
    const base = await start('trial', true);
    target = { base, client: httpClient(base) };
    await send(shared.bytes);
    await target.client.done('upkeep.restore', { phrase: shared.phrase });
    expect(await ended()).toEqual({ kind: 'failed', with: 'backup', reason: 'backup-is-real' });
    expect((await target.client.value('session.door')).founded).toBe(false);
  }, 60_000);
});

describe('the demonstration by screen', () => {
  afterAll(stopAll, 60_000);

  it('broken off by a stop leaves nothing, and the next start is an empty installation', async () => {
    const base = await start('shown');
    target = { base, client: httpClient(base) };
    await target.client.done('upkeep.fill-demonstration', {});
    while ((await state()).share === 0) await pause();
    await stopAll();
    expect(await left('shown')).toEqual([]);
    const again = httpClient(await start('shown'));
    expect(await again.value('session.door')).toMatchObject({ founded: false });
    await stopAll();
  }, 120_000);

  it('fills the empty folder with a made-up school, which is a demonstration from then on', async () => {
    const base = await start('shown');
    target = { base, client: httpClient(base) };
    await target.client.done('upkeep.fill-demonstration', {});
    expect(await state()).toMatchObject({ kind: 'running', with: 'demonstration' });
    expect(await ended()).toEqual({ kind: 'done', with: 'demonstration', restored: null });
    const { demo } = await target.client.value('session.door');
    const [first] = demo.people;
    await target.client.done('session.sign-in', { login: first.login, password: demo.password });
    expect((await target.client.value('school.classes', {})).rows).toHaveLength(24);
    expect(await readdir(join(shared.place, 'shown'))).toContain('made-by-demo');
  }, 180_000);
});

describe('the move into the data folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(shared.place, 'move-'));
    await mkdir(join(folder, 'keys'));
    await writeFile(join(folder, 'keys', 'master.key'), 'empty');
  });

  it('broken off in the middle is finished at the next start', async () => {
    await mkdir(join(folder, 'filled', 'postgres'), { recursive: true });
    await writeFile(join(folder, 'filled', 'postgres', 'PG_VERSION'), '18');
    // The keys of the restored school had been moved already.
    await writeFile(join(folder, 'keys', 'master.key'), 'restored');
    await settleFilled(folder);
    expect((await readdir(folder)).toSorted()).toEqual(['keys', 'postgres']);
    expect(await readdir(join(folder, 'keys'))).toEqual(['master.key']);
  });

  it('of one that was never finished does not happen: what it left goes', async () => {
    await mkdir(join(folder, 'filled.restoring', 'keys'), { recursive: true });
    await mkdir(join(folder, 'filled.making'));
    await writeFile(join(folder, 'arrived.tirek'), 'x');
    await settleFilled(folder);
    expect(await readdir(folder)).toEqual(['keys']);
  });
});
