import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#kernel/server/answer.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { backups } from './backups.ts';
import { makeBackup } from './make-backup.ts';
import { confirmPhrase, makePhrase } from './phrase-deeds.ts';
import { findBackup } from './find-backup.ts';
import { findRecovery } from './recovery-file.ts';
import { runAskedBackup, runNightlyBackup, type BackupHouse } from './run-backup.ts';
import { saveSettings } from './save-settings.ts';
import { unwrapKey } from './wrapped-key.ts';
import { readPhrase } from '../rules/recovery-phrase.ts';

const shared: { school?: TestSchool; kernel?: Kernel; pool?: pg.Pool; folder: string } = { folder: '' };
const school = (): TestSchool => shared.school!;
const kernel = (): Kernel => shared.kernel!;
const hashOf = (who: Who): Buffer => createHash('sha256').update(school().tokenOf(who)).digest();
const copies = (): string => join(shared.folder, 'backups');

beforeAll(async () => {
  shared.school = await testSchool();
  // The second school of the test goes: a backup by screen is for an installation of one.
  await school().sql('alter table school_schools disable trigger all');
  await school().sql('delete from school_schools where school_id = $1', [school().other.school]);
  shared.pool = openPool(school().superUrl, 3);
});
afterAll(async () => {
  await shared.pool?.end();
  await shared.school?.drop();
});
beforeEach(async () => {
  if (shared.folder !== '') await rm(shared.folder, { recursive: true, force: true });
  shared.folder = await mkdtemp(join(tmpdir(), 'tirek-upkeep-'));
  shared.kernel = { ...school().kernel, filesFolder: join(shared.folder, 'files') };
  await school().sql('truncate upkeep_backups, upkeep_settings');
  await school().sql('delete from graphile_worker._private_jobs');
});

const knock = (who: Who) => ({ address: '10.0.0.1', device: 'test', tokenHash: hashOf(who) });
const perform = (who: Who, deed: typeof makeBackup, input: unknown): Promise<Answer<any>> =>
  deed.perform(kernel(), { tokenHash: hashOf(who), input, requestId: crypto.randomUUID(), reasons: [] });
const seen = async (): Promise<any> => done(await backups.ask(kernel(), hashOf('head'), {}));
const house = (): BackupHouse => ({
  kernel: kernel(),
  db: openDb(shared.pool!),
  folder: copies(),
  installation: async () => {
    const recovery = await findRecovery(kernel());
    if (recovery === null) return null;
    const { masterKey, filesFolder } = kernel();
    return { db: openDb(shared.pool!), masterKey, filesFolder, recovery, app: '1', isTest: true, testClock: null };
  },
});

async function phraseInForce(): Promise<any> {
  const made: any = done((await makePhrase.enter(kernel(), {}, knock('head'))).answer);
  const typed = made.ask.map((number: number) => ({ number, digits: made.groups[number - 1] }));
  done((await confirmPhrase.enter(kernel(), { typed }, knock('head'))).answer);
  return made;
}

describe('the recovery phrase by screen', () => {
  it('counts only when two of its groups were typed back, and opens the key then', async () => {
    const made: any = done((await makePhrase.enter(kernel(), {}, knock('head'))).answer);
    expect([(await seen()).phraseMadeAt, (await seen()).due]).toEqual([null, 'no-phrase']);
    const [a, b] = made.ask;
    const wrong = [
      { number: a, digits: made.groups[a - 1] },
      { number: b, digits: made.groups[a - 1] },
    ];
    expect((await confirmPhrase.enter(kernel(), { typed: wrong }, knock('head'))).answer).toEqual({
      kind: 'refused',
      refusal: { reason: 'phrase-group-wrong', facts: { numbers: [String(b)] } },
    });
    expect((await seen()).phraseMadeAt).toBeNull();
    const right = made.ask.map((number: number) => ({ number, digits: made.groups[number - 1] }));
    done((await confirmPhrase.enter(kernel(), { typed: right }, knock('head'))).answer);
    const read = readPhrase(made.groups.join(' '));
    const recovery = await findRecovery(kernel());
    expect(read.ok && unwrapKey(recovery!.key, read.phrase)?.equals(Buffer.from(kernel().masterKey))).toBe(true);
    expect((await confirmPhrase.enter(kernel(), { typed: right }, knock('head'))).answer).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'phrase-not-proposed' },
    });
  });

  it('is nowhere in the database, and only the head makes it', async () => {
    const { groups } = await phraseInForce();
    for (const table of ['requests', 'trail_texts', 'upkeep_backups']) {
      const rows = await school().sql(`select t::text as row from ${table} t`);
      for (const { row } of rows) expect(groups.filter((group: string) => row.includes(group))).toEqual([]);
    }
    for (const who of ['deputy', 'social', 'nobody'] as const)
      expect((await makePhrase.enter(kernel(), {}, knock(who))).answer.kind).toBe('forbidden');
  });
});

describe('a backup by screen', () => {
  it('is not for an installation of several schools: its file would hold them all', async () => {
    await phraseInForce();
    await school().sql(
      `insert into school_schools select (jsonb_populate_record(s, jsonb_build_object('school_id', gen_random_uuid(), 'bin', '990140000005'))).* from school_schools s`,
    );
    const answers = [
      await perform('head', makeBackup, {}),
      (await makePhrase.enter(kernel(), {}, knock('head'))).answer,
    ];
    const { isOnlySchool, rows, due } = await seen();
    await school().sql('delete from school_schools where school_id <> $1', [school().ids.school]);
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { reason: 'several-schools' } });
    expect([isOnlySchool, rows, due]).toEqual([false, [], null]);
  });

  it('is refused without a phrase, and while another one is being made; one cut off does not stand in the way', async () => {
    expect(await perform('head', makeBackup, {})).toMatchObject({ refusal: { reason: 'no-recovery-phrase' } });
    await phraseInForce();
    done(await perform('head', makeBackup, {}));
    expect(await perform('head', makeBackup, {})).toMatchObject({ refusal: { reason: 'backup-running' } });
    await school().sql(`update upkeep_backups set seen_at = seen_at - interval '3 minutes'`);
    expect((await seen()).rows[0]).toMatchObject({ state: 'failed', isHere: false });
    expect((await perform('head', makeBackup, {})).kind).toBe('done');
  });

  it('is made by the job it leaves, stands in the list and the trail, and can be taken by whoever keeps it', async () => {
    await phraseInForce();
    const { backupId } = done(await perform('head', makeBackup, {}));
    const [job] = await school().sql(
      `select t.identifier as name, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
    );
    expect(job).toEqual({ name: 'make-backup', payload: { schoolId: school().ids.school, backupId } });
    await runAskedBackup(house(), job.payload);
    const { rows, due } = await seen();
    expect([rows[0].state, rows[0].isHere, rows[0].share, due]).toEqual(['done', true, 1, null]);
    const found = done(await findBackup(kernel(), hashOf('head'), backupId));
    expect(await readdir(copies())).toEqual([found.file]);
    expect((await findBackup(kernel(), hashOf('deputy'), backupId)).kind).toBe('forbidden');
    const verbs = await school().sql(`select verb from trail_entries where subject_id = $1 order by seq`, [backupId]);
    expect(verbs.map((one) => one.verb)).toEqual(['upkeep.make-backup', 'upkeep.backup-made', 'upkeep.download']);
  });

  it('that fails says so, leaves no file, and the head is still told', async () => {
    await phraseInForce();
    const { backupId } = done(await perform('head', makeBackup, {}));
    await writeFile(copies(), 'a file where the folder should be');
    await runAskedBackup(house(), { schoolId: school().ids.school, backupId });
    expect(await seen()).toMatchObject({ due: 'none', rows: [{ state: 'failed', isHere: false }] });
  });
});

describe('the nightly backup', () => {
  it('waits for a phrase, is made where it is wanted, and keeps as many as the school says', async () => {
    await runNightlyBackup(house());
    expect(await readdir(shared.folder)).not.toContain('backups');
    await phraseInForce();
    done(await perform('head', saveSettings, { nightly: true, keep: 2, warnDays: 3, version: 0 }));
    for (let night = 0; night < 3; night += 1) await runNightlyBackup(house());
    const files = await readdir(copies());
    expect(files.toSorted()).toEqual([
      expect.stringMatching(/^tirek-2026-11-16-\d{4}-2\.tirek$/u),
      expect.stringMatching(/^tirek-2026-11-16-\d{4}-3\.tirek$/u),
    ]);
    const { rows } = await seen();
    expect(rows.map((row: any) => [row.kind, row.state, row.isHere])).toEqual([
      ['nightly', 'done', true],
      ['nightly', 'done', true],
      ['nightly', 'done', false],
    ]);
    done(await perform('head', saveSettings, { nightly: false, keep: 2, warnDays: 3, version: 1 }));
    await runNightlyBackup(house());
    expect((await seen()).rows).toHaveLength(3);
  });

  it('touches no file of another name, and clears what an interrupted one left', async () => {
    await phraseInForce();
    await runNightlyBackup(house());
    const own = join(copies(), 'менің көшірмем.tirek');
    await writeFile(own, 'x');
    await writeFile(join(copies(), 'tirek-2026-11-01-0230.tirek.part'), 'x');
    done(await perform('head', saveSettings, { nightly: true, keep: 1, warnDays: 7, version: 0 }));
    await runNightlyBackup(house());
    const files = await readdir(copies());
    expect([files.length, files.includes('менің көшірмем.tirek')]).toEqual([2, true]);
  });
});
