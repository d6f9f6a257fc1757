import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { sql } from 'kysely';
import { languages, type Language } from '#kernel/pure/text.ts';
import { isPlainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { CheckedPack } from '#features/procedure/rules/check-pack.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { largestPackFile, readPackFile } from '#features/procedure/rules/read-pack-file.ts';
import { addByCommand } from '#features/procedure/server/public.ts';
import { systemClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Options } from './main.ts';
import { onlySchool } from './only-school.ts';
import { faultWords } from './pack-fault-words.ts';
import { withDatabase, type Opened } from './with-database.ts';

/** `pack check FILE`: every error by its path, in the language of `--lang`; exit 1 when there is any. Needs no database. */
export async function packCheck(options: Options): Promise<number> {
  return report(readPackFile(await textOf(options)), languageOf(options));
}

/** `pack add FILE --from YYYY-MM-DD`: the same check, then usable from that day. */
export async function packAdd(options: Options): Promise<number> {
  const text = await textOf(options);
  const usableFrom = dayOf(options);
  if (report(readPackFile(text), languageOf(options)) !== 0) return 1;
  return withDatabase(options.data, async (opened) => {
    const schoolId = await onlySchool(opened, options['school']);
    const pool = openPool(opened.webUrl, 1);
    const added = await addByCommand(kernelOf(opened, pool), schoolId, { text, usableFrom }).finally(() => pool.end());
    if (added.ok) {
      process.stdout.write(`${added.value.id} is usable from ${usableFrom}\n`);
      return 0;
    }
    const facts = Object.entries(added.refusal.facts).map(([name, fact]) => `${name}: ${String(fact)}`);
    process.stdout.write(`not added, ${added.refusal.reason} (${facts.join(', ')})\n`);
    return 1;
  });
}

/** `pack list`: the packs of every school, or of one, with the day each is used from. */
export function packList(options: Options): Promise<number> {
  return withDatabase(options.data, async ({ db }) => {
    const found = await sql<{ school_id: string; id: string; usable_from: string; first_used_on: string | null }>`
      select school_id, id, usable_from, first_used_on from procedure_packs
      where removed_on is null and (${options['school'] ?? null}::uuid is null or school_id = ${options['school'] ?? null}::uuid)
      order by school_id, usable_from`.execute(db);
    process.stdout.write(`every school  ${order61.id}  from ${order61.effectiveOn}  comes with the program\n`);
    for (const row of found.rows) {
      const use = row.first_used_on === null ? 'not used yet' : `used since ${row.first_used_on}`;
      process.stdout.write(`${row.school_id}  ${row.id}  from ${row.usable_from}  ${use}\n`);
    }
    return 0;
  });
}

function report(checked: CheckedPack, language: Language): number {
  if (checked.ok) {
    process.stdout.write(`no errors: ${checked.pack.id}, ${checked.pack.names[language]}\n`);
    return 0;
  }
  for (const fault of checked.errors) process.stdout.write(`${fault.path || '$'}: ${faultWords(fault, language)}\n`);
  process.stdout.write(`${checked.errors.length} errors, nothing was changed\n`);
  return 1;
}

async function textOf({ file }: Options): Promise<string> {
  if (file === undefined) throw new Error('Name the file: pack check FILE, pack add FILE --from YYYY-MM-DD');
  if ((await stat(file)).size > 2 * largestPackFile) throw new Error(`${file} is far too large for a rule pack`);
  return readFile(file, 'utf8');
}

function dayOf({ from }: Options): PlainDate {
  if (from === undefined || !isPlainDate(from)) throw new Error('Say from which day it is used: --from YYYY-MM-DD');
  return from;
}

function languageOf({ lang }: Options): Language {
  const language = languages.find((one) => one === (lang ?? 'en'));
  if (language === undefined) throw new Error(`--lang ${languages.join('|')}`);
  return language;
}

const kernelOf = (opened: Opened, pool: ReturnType<typeof openPool>): Kernel => ({
  db: openDb(pool),
  clock: systemClock,
  log: pino({ level: 'silent' }),
  masterKey: opened.folder.masterKey,
  filesFolder: join(opened.folder.path, 'files'),
});
