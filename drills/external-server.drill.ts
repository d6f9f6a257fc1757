import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../src/testing/running-tirek.ts';
import { ask, startDebianPostgres, type DebianPostgres } from './support/debian-postgres.ts';
import { addPupil, print, signIn, smallSchool, type SmallSchool } from './support/small-school.ts';
import { phraseIn, tirek } from './support/tirek-command.ts';

const state: { postgres?: DebianPostgres; first?: RunningTirek; second?: RunningTirek; school?: SmallSchool } = {};
let dataFolder = '';
let place = '';
const postgres = (): DebianPostgres => state.postgres!;
const env = (url = postgres().ownerUrl): Record<string, string> => ({ DATABASE_URL: url });

beforeAll(async () => {
  state.postgres = await startDebianPostgres();
  dataFolder = await newDataFolder();
  place = dirname(dataFolder);
  state.first = await startRunningTirek({ dataFolder, port: await freePort(), env: env() });
}, 300_000);
afterAll(async () => {
  await state.first?.stop();
  await state.second?.stop();
  state.postgres?.stop();
  await rm(place, { recursive: true, force: true });
});

describe('another PostgreSQL: DATABASE_URL', () => {
  it('holds a school for an ordinary login that owns the database and may create roles', async () => {
    expect(Number.parseInt(postgres().version, 10)).toBeGreaterThanOrEqual(15);
    expect(
      await ask(postgres().ownerUrl, 'select rolsuper or rolbypassrls from pg_roles where rolname = current_user'),
    ).toBe(false);
    state.school = await smallSchool(state.first!.base);
    const { head, caseId } = state.school;
    expect((await head.ask('cases.card', { caseId })).status).toBe(200);
    const audit = await tirek(['audit', 'verify', '--data', dataFolder], env());
    expect(audit.output).toContain('1 trails verified, 0 broken');
    const found = await tirek(['doctor', '--data', dataFolder], env());
    expect([found.code, found.output]).toEqual([0, expect.stringContaining('row-level security on every table')]);
  });

  it('keeps the web login out of everything but its school', async () => {
    const password = (await readFile(join(dataFolder, 'keys', 'web-login'))).toString('hex');
    const url = new URL(postgres().ownerUrl);
    url.username = 'tirek_web';
    url.password = password;
    for (const text of [
      'set role app_all',
      'set role tirek_jobs',
      'set role tirek',
      'select * from pupils_pupils',
      'select * from tirek_installation',
      'select * from graphile_worker.jobs',
      'create table public.own (id int)',
      'alter table pupils_pupils disable row level security',
    ])
      await expect(ask(url.href, text), text).rejects.toThrow(/permission denied|must be owner/u);
    const school: string = await ask(postgres().ownerUrl, 'select school_id from school_schools');
    const seenIn = (id: string) =>
      ask(url.href, `set role app_school`, `set tirek.school_id = '${id}'`, 'select count(*)::int from pupils_pupils');
    expect([await seenIn(school), await seenIn('00000000-0000-7000-8000-000000000000')]).toEqual([5, 0]);
    expect(await ask(url.href, 'set role app_school', 'select count(*)::int from pupils_pupils')).toBe(0);
  });

  it('lets two Tirek work on one database at once, each hearing the other', async () => {
    state.second = await startRunningTirek({ dataFolder, port: await freePort(), env: env() });
    const other = await signIn(state.second.base);
    const heard = hear(await other.raw('/api/live'), '"pupils"');
    const { head, classId, papers } = state.school!;
    const pupilId = await addPupil(head, classId, 50);
    expect(await heard).toBe(true);
    expect((await other.ask('pupils.page', { pupilId })).status).toBe(200);
    for (const paper of papers) expect(await print(other, paper.path)).toEqual(paper);
    await Promise.all([addPupil(head, classId, 51), addPupil(other, classId, 52)]);
    expect((await tirek(['audit', 'verify', '--data', dataFolder], env())).output).toContain('0 broken');
  });

  it('refuses a data folder with other keys, and a login that may not', async () => {
    const stranger = join(place, 'stranger');
    const start = (url: string) => startRunningTirek({ dataFolder: stranger, port: 0, env: env(url) });
    await expect(start(postgres().ownerUrl)).rejects.toThrow('belongs to another data folder');
    await ask(postgres().superUrl, `create role plain login password 'plain'`);
    const url = postgres().ownerUrl.replace('tirek:owner', 'plain:plain');
    await expect(start(url)).rejects.toThrow('The login plain must own its database');
  });

  it('is backed up, and restored into another database of it; never over a school', async () => {
    const made = await tirek(['recovery-phrase', 'new', '--data', dataFolder], env());
    const phrase = { TIREK_RECOVERY_PHRASE: phraseIn(made.output) };
    const file = join(place, 'сырттағы.tirek');
    const backup = await tirek(['backup', file, '--data', dataFolder], env());
    expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('read back and whole')]);
    const over = await tirek(['restore', file, '--data', join(place, 'over')], { ...env(), ...phrase });
    expect([over.code, over.output]).toEqual([1, expect.stringContaining('holds a school already')]);
    await state.first?.stop();
    await state.second?.stop();
    const fresh = env(await postgres().newDatabase('restored'));
    const target = join(place, 'restored');
    const restored = await tirek(['restore', file, '--data', target], { ...fresh, ...phrase });
    expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('1 trails verified')]);
    state.first = await startRunningTirek({ dataFolder: target, port: await freePort(), env: fresh });
    const head = await signIn(state.first.base);
    for (const paper of state.school!.papers) expect(await print(head, paper.path)).toEqual(paper);
    await addPupil(head, state.school!.classId, 60);
  });
});

/** Whether the live channel says this within ten seconds. */
async function hear(answer: Response, word: string): Promise<boolean> {
  const late = AbortSignal.timeout(10_000);
  for await (const chunk of answer.body ?? []) {
    if (new TextDecoder().decode(chunk).includes(word)) return true;
    if (late.aborted) return false;
  }
  return false;
}
