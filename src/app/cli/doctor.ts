import { access, constants, statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { migrationNames } from '../../../database/migrate.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { renderLetter } from '#features/documents/server/public.ts';
import { heading, type Letter } from '#features/documents/rules/letter.ts';
import { stopRenderers } from '#features/documents/server/public.ts';
import type { Options } from './main.ts';
import { withDatabase, type Opened } from './with-database.ts';

type Finding = { readonly what: string; readonly good: boolean; readonly words: string };

const leastFree = 1024 ** 3;
const oldestServer = 150_000;

/** Looks at everything a start needs and says in words what is wrong; exit 1 when anything is. */
export async function doctor(options: Options): Promise<number> {
  const path = resolve(options.data);
  const findings = [
    nodeFinding(),
    await diskFinding(path),
    ...(await databaseFindings(options.data)),
    await paperFinding(),
  ];
  for (const one of findings) process.stdout.write(`${one.good ? 'ok   ' : 'WRONG'} ${one.what}: ${one.words}\n`);
  return findings.every((one) => one.good) ? 0 : 1;
}

function nodeFinding(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return { what: 'node', good: major >= 22, words: process.version };
}

async function diskFinding(path: string): Promise<Finding> {
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return { what: 'data folder', good: false, words: `${path} is missing or not writable` };
  const disk = await statfs(path);
  const free = disk.bavail * disk.bsize;
  const key = existsSync(join(path, 'keys', 'master.key')) ? 'keys in place' : 'keys missing';
  return {
    what: 'data folder',
    good: free > leastFree && key === 'keys in place',
    words: `${path}, ${Math.round(free / 1024 ** 2)} MB free, ${key}`,
  };
}

async function databaseFindings(data: string): Promise<Finding[]> {
  try {
    return await withDatabase(data, inspect);
  } catch (error) {
    return [{ what: 'database', good: false, words: error instanceof Error ? error.message : String(error) }];
  }
}

async function inspect({ db }: Opened): Promise<Finding[]> {
  const server = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`.execute(
    db,
  );
  const applied = await sql<{ name: string }>`select name from tirek_migrations`.execute(db);
  const open = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
    where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(db);
  const packs = await sql<{
    pack_id: string;
    known: boolean;
  }>`select distinct u.pack_id, u.pack_id = ${order61.id} or k.id is not null as known from (
      select school_id, pack_id from cases_cases union select school_id, pack_id from referral_appeals
      union select school_id, pack_id from school_schools) u
    left join procedure_packs k on k.school_id = u.school_id and k.id = u.pack_id order by 1`.execute(db);
  const unknown = packs.rows.filter((row) => !row.known).map((row) => row.pack_id);
  const names = await migrationNames();
  const version = server.rows[0];
  return [
    { what: 'database', good: (version?.number ?? 0) >= oldestServer, words: `PostgreSQL ${version?.version ?? '?'}` },
    {
      what: 'schema',
      good: applied.rows.length === names.length,
      words: `${applied.rows.length} of ${names.length} migrations`,
    },
    {
      what: 'isolation',
      good: open.rows.length === 0,
      words:
        open.rows.length === 0
          ? 'row-level security on every table of a school'
          : open.rows.map((row) => row.name).join(', '),
    },
    {
      what: 'rule packs',
      good: unknown.length === 0,
      words:
        unknown.length === 0 ? packs.rows.map((row) => row.pack_id).join(', ') : `not loaded: ${unknown.join(', ')}`,
    },
  ];
}

async function paperFinding(): Promise<Finding> {
  const letter: Letter = {
    paper: 'doctor',
    language: 'kk',
    title: 'doctor',
    letterhead: null,
    blocks: [heading(1, 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸')],
  };
  try {
    const bytes = await renderLetter(letter, 'pdf', '2026-01-01');
    return {
      what: 'papers',
      good: bytes.byteLength > 0,
      words: `a page with every Kazakh letter, ${Math.round(bytes.byteLength / 1024)} kB`,
    };
  } catch (error) {
    return { what: 'papers', good: false, words: error instanceof Error ? error.message : String(error) };
  } finally {
    await stopRenderers();
  }
}
