import { randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeFileBytes } from '#features/documents/server/file-vault.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { freshDatabase, type FreshDatabase } from '../../../testing/postgres/fresh-database.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { checkFiles } from './check-files.ts';
import { tablesLeftOut } from './dump-tables.ts';
import { loadBackup } from './load-backup.ts';
import { headerOfBackup, walkBackup } from './walk-backup.ts';
import { newPhrase, unwrapKey, wrapKey } from './wrapped-key.ts';
import { writeBackup, type Installation, type WrittenBackup } from './write-backup.ts';

const now = new Date('2026-11-16T09:00:00+05:00');
const phrase = newPhrase();
const scan = randomBytes(700_000);
const shared: { school?: TestSchool; folder: string; file: string; target?: FreshDatabase; made?: WrittenBackup } = {
  folder: '',
  file: '',
};
const school = (): TestSchool => shared.school!;

beforeAll(async () => {
  shared.school = await testSchool();
  shared.target = await freshDatabase();
  shared.folder = await mkdtemp(join(tmpdir(), 'tirek-backup-'));
  shared.file = join(shared.folder, 'one.tirek');
  const { kernel, ids, sql } = school();
  for (const [at, bytes] of [scan, Buffer.from('%PDF-жоғалған')].entries()) {
    const stored = await storeFileBytes(kernel, ids.school, bytes);
    await sql(
      `insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'application/pdf', 'қосымша "1", \\ \t.pdf', $5, $6)`,
      [ids.school, stored.address, stored.sha256, stored.size, ids.people.head, now],
    );
    if (at === 1) await rm(join(kernel.filesFolder, ids.school, stored.address.slice(0, 2), stored.address));
  }
  for (const [code, used] of [
    ['open', null],
    ['used', now],
  ])
    await sql(
      `insert into access_invitations (school_id, id, person_id, code_hash, made_by, made_at, ends_at, used_at)
       values ($1, gen_random_uuid(), $2, convert_to($3, 'UTF8'), $2, $4, $4, $5)`,
      [ids.school, ids.people.head, code, now, used],
    );
  shared.made = await writeFileOf(shared.file);
});
afterAll(async () => {
  await shared.school?.drop();
  await shared.target?.drop();
  await rm(shared.folder, { recursive: true, force: true });
});

function writeFileOf(path: string): Promise<WrittenBackup> {
  const pool = openPool(school().superUrl, 1);
  const { masterKey, filesFolder } = school().kernel;
  const installation: Installation = {
    db: openDb(pool),
    masterKey,
    filesFolder,
    recovery: { madeAt: now.toISOString(), key: wrapKey(masterKey, phrase) },
    app: '0.0.1',
    isTest: true,
    testClock: null,
  };
  return writeBackup(path, installation, { now }).finally(() => pool.end());
}

async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
    const all: Record<string, string[]> = {};
    for (const { tablename } of tables.rows) {
      const rows = await client.query(`select t::text as row from ${tablename} t order by 1`);
      all[tablename] = rows.rows.map((one) => one.row);
    }
    return all;
  } finally {
    await client.end();
  }
}

async function walked(path: string, key?: Uint8Array): Promise<unknown> {
  const file = await open(path);
  try {
    return await walkBackup(file, key ?? school().kernel.masterKey, {});
  } finally {
    await file.close();
  }
}

describe('a backup of the whole installation', () => {
  it('is read back before it counts, and names what the disk has lost', async () => {
    expect(shared.made).toMatchObject({ files: 1, missing: [expect.stringMatching(/^[0-9a-f-]{36}\/../u)] });
    expect(shared.made?.rows).toBeGreaterThan(50);
    await expect(stat(`${shared.file}.part`)).rejects.toThrow('ENOENT');
  });

  it('shows nothing of the school to whoever has no phrase', async () => {
    const bytes = await readFile(shared.file);
    for (const word of ['Тірек', school().ids.school, 'school_people,', 'PDF'])
      expect(bytes.includes(word), word).toBe(false);
    const file = await open(shared.file);
    const { header } = await headerOfBackup(file).finally(() => file.close());
    expect(unwrapKey(header.recovery.key, newPhrase())).toBeNull();
    expect(unwrapKey(header.recovery.key, phrase)?.equals(school().kernel.masterKey)).toBe(true);
  });

  it('fills an empty database with the same rows to the letter, without sessions and open invitations', async () => {
    const { target, folder } = shared;
    const { masterKey } = school().kernel;
    const pool = openPool(target!.superUrl, 1);
    const db = openDb(pool);
    const file = await open(shared.file);
    try {
      const vault = { masterKey, filesFolder: join(folder, 'files') };
      const contents = await loadBackup(file, { db, ...vault, onProgress: () => undefined });
      const [before, after] = [await rowsOf(school().superUrl), await rowsOf(target!.superUrl)];
      expect(before['access_sessions']?.length).toBeGreaterThan(0);
      for (const name of tablesLeftOut.filter((one) => one !== 'tirek_migrations')) {
        expect(Object.keys(before)).toContain(name);
        before[name] = [];
      }
      expect(before['access_invitations']).toHaveLength(2);
      before['access_invitations'] = before['access_invitations']!.filter((row) => row.includes('75736564'));
      expect({ ...after, tirek_migrations: [] }).toEqual({ ...before, tirek_migrations: [] });
      expect(await checkFiles(db, vault)).toEqual({ good: 1, bad: contents.missing });
      expect((await verifyTrail(db, school().ids.school)).broken).toBeNull();
      await expect(
        pool.query(`insert into pupils_enrolments select (e).* from (select e from pupils_enrolments e limit 1) x`),
      ).rejects.toThrow('duplicate key');
      const links = await pool.query(
        `select count(*)::int as n from pg_constraint where contype = 'f' and convalidated`,
      );
      expect(links.rows[0].n).toBeGreaterThan(20);
    } finally {
      await file.close();
      await pool.end();
    }
  });

  it('is refused when a single byte differs, wherever it is', async () => {
    const bytes = await readFile(shared.file);
    const bodyAt = bytes.indexOf('}]}') + 3 + 32;
    const places = [0, 20, bodyAt - 10, bodyAt, bodyAt + 60, bytes.byteLength >> 1, bytes.byteLength - 1];
    const copy = join(shared.folder, 'altered.tirek');
    for (const place of places) {
      const altered = Buffer.from(bytes);
      altered[place] = (altered[place] ?? 0) ^ 1;
      await writeFile(copy, altered);
      await expect(walked(copy), `byte ${place}`).rejects.toThrow(/damaged/u);
    }
  });

  it('is refused when it is cut off, lengthened, another file, or opened with another key', async () => {
    const copy = join(shared.folder, 'cut.tirek');
    const bytes = await readFile(shared.file);
    for (const length of [0, 10, 300, bytes.byteLength - 1, bytes.byteLength - 300_000]) {
      await writeFile(copy, bytes);
      await truncate(copy, length);
      await expect(walked(copy), `${length} bytes`).rejects.toThrow(/damaged/u);
    }
    await writeFile(copy, Buffer.concat([bytes, Buffer.from('x')]));
    await expect(walked(copy)).rejects.toThrow('something follows its end');
    await expect(walked(shared.file, randomBytes(32))).rejects.toThrow('damaged (block 1)');
  });
});
