import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse';
import { streamXlsxRows } from 'hucre/xlsx';
import pg from 'pg';
import { applyImport } from '../src/features/pupils/server/import/apply-import.ts';
import { uploadRoster } from '../src/features/pupils/server/import/upload-roster.ts';
import { runImport } from '../src/features/pupils/server/import/run-import.ts';
import type { Actor } from '../src/kernel/pure/actor.ts';
import { testClock } from '../src/kernel/server/clock.ts';
import { newId } from '../src/kernel/server/new-id.ts';
import { rosterSheet } from '../src/testing/roster-sheet.ts';
import { seedSchool } from '../src/testing/seed-school.ts';
import { median, openBenchHouse, type BenchHouse } from './house.ts';
import type { Verdict } from './main.ts';

const limit = 3;
const sizes = [
  { pupils: 3_000, classes: 120, rounds: 5 },
  { pupils: 100_000, classes: 120, rounds: 1 },
] as const;

type Format = 'xlsx' | 'csv';
type Setting = { readonly house: BenchHouse; readonly client: pg.Client; readonly actor: Actor };

/**
 * A list of pupils from the file to the record (read, kept as a draft, checked, taken over in one transaction with classes,
 * guardians and trail) against a bare streaming read of the same file and COPY, taking turns in one process.
 */
export async function roster(): Promise<Verdict> {
  const house = await openBenchHouse();
  const client = new pg.Client({ connectionString: house.superUrl });
  await client.connect();
  const faults: string[] = [];
  let worst = 0;
  try {
    const setting = { house, client, actor: await actorIn(client) };
    process.stdout.write('file                bare read + COPY      import     ratio   rows/s\n');
    const wanted = sizes.filter(({ pupils }) => process.argv[3] === undefined || Number(process.argv[3]) === pupils);
    for (const { pupils, classes, rounds } of wanted) {
      const list = rosterSheet({ pupils, classes, seed: pupils, language: 'kk' });
      for (const format of ['xlsx', 'csv'] as const) {
        const bytes = format === 'xlsx' ? await list.xlsx() : list.csv();
        const bare: number[] = [];
        const whole: number[] = [];
        for (let round = 0; round <= rounds; round += 1) {
          const [a, b] = [await bareOnce(setting, bytes, format), await importOnce(setting, bytes, pupils, faults)];
          if (round === 0) continue;
          bare.push(a);
          whole.push(b);
        }
        const ratio = median(whole) / median(bare);
        worst = Math.max(worst, ratio);
        const cells = [`${median(bare).toFixed(0)} ms`, `${median(whole).toFixed(0)} ms`, ratio.toFixed(2)];
        const perSecond = ((1000 * pupils) / median(whole)).toFixed(0);
        process.stdout.write(
          `${`${pupils} ${format}`.padEnd(16)}${cells[0]!.padStart(20)}${cells[1]!.padStart(12)}${cells[2]!.padStart(10)}${perSecond.padStart(9)}\n`,
        );
      }
    }
  } finally {
    await client.end();
    await house.close();
  }
  return { worst, limit, faults };
}

async function actorIn(client: pg.Client): Promise<Actor> {
  const clock = testClock(new Date('2026-11-16T09:00:00+05:00'));
  const ids = await seedSchool(client, clock, { bin: '120140000007', name: 'Тірек', token: (who) => Buffer.from(who) });
  return {
    accountId: ids.accounts.deputy,
    personId: ids.people.deputy,
    schoolId: ids.school,
    language: 'kk',
    roles: ['deputy'],
    classIds: [],
  };
}

/**
 * The floor: rows as the reader gives them, split by position and copied where they belong - pupils, classes, guardians, with
 * their keys and triggers - with nothing read of them, checked or kept to take back. As the superuser, since COPY does not go
 * through row-level security.
 */
async function bareOnce({ client, actor }: Setting, bytes: Uint8Array, format: Format): Promise<number> {
  await client.query(emptied);
  const started = performance.now();
  await client.query('begin');
  const classes = new Map<string, string>();
  const guardians: string[] = [];
  const enrolments: string[] = [];
  const columns = 'school_id, id, family, given, patronymic, iin, born_on, sex, language, address, search, version';
  const copyPupils = () => copying(client, `copy pupils_pupils (${columns}) from stdin`);
  let pupils = copyPupils();
  let counted = false;
  await pupils.ready;
  let lines: string[] = [];
  for await (const row of rowsOf(bytes, format)) {
    const cells = row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : `${cell ?? ''}`));
    if (!/^\d+$/u.test(cells[0] ?? '')) continue;
    const [, family, given, patronymic, iin, born, sex, schoolClass = '', address] = cells;
    const id = newId();
    if (!classes.has(schoolClass)) classes.set(schoolClass, newId());
    lines.push(
      [
        actor.schoolId,
        id,
        family,
        given,
        patronymic,
        iin!.padStart(12, '0'),
        isoDay(born!),
        sex === 'ұл' ? 'male' : 'female',
        'kk',
        address,
        `${family} ${given} ${patronymic}`.toLowerCase(),
        1,
      ].join('\t'),
    );
    enrolments.push([actor.schoolId, newId(), id, classes.get(schoolClass), '2026-09-01'].join('\t'));
    for (const [name, phone, kinship] of [
      [cells[9]!, cells[10], 'mother'],
      [cells[11]!, cells[12], 'father'],
    ] as const) {
      const [last, first, ...rest] = name.split(' ');
      guardians.push(
        [
          actor.schoolId,
          newId(),
          id,
          last,
          first,
          rest.join(' '),
          kinship,
          kinship === 'mother',
          phone,
          'kk',
          '2026-09-01',
          1,
        ].join('\t'),
      );
    }
    if (lines.length < 1000) continue;
    pupils.write(`${lines.join('\n')}\n`);
    lines = [];
    if (counted) continue;
    // The floor has good plans too: see pupils_count_anew.
    await pupils.end();
    await client.query('analyze pupils_pupils');
    pupils = copyPupils();
    await pupils.ready;
    counted = true;
  }
  if (lines.length > 0) pupils.write(`${lines.join('\n')}\n`);
  await pupils.end();
  await copyAll(
    client,
    'school_classes (school_id, id, school_year, grade, letter, language, version)',
    [...classes].map(([name, id]) =>
      [actor.schoolId, id, 2026, Number.parseInt(name, 10), name.at(-2), 'kk', 1].join('\t'),
    ),
  );
  await copyAll(client, 'pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)', enrolments);
  await copyAll(
    client,
    'pupils_guardians (school_id, id, pupil_id, family, given, patronymic, kinship, is_primary, phone, language, starts_on, version)',
    guardians,
  );
  await client.query('commit');
  return performance.now() - started;
}

const isoDay = (day: string): string => (day.includes('.') ? day.split('.').toReversed().join('-') : day);

async function copyAll(client: pg.Client, into: string, lines: readonly string[]): Promise<void> {
  const copy = copying(client, `copy ${into} from stdin`);
  await copy.ready;
  for (let at = 0; at < lines.length; at += 1000) copy.write(`${lines.slice(at, at + 1000).join('\n')}\n`);
  await copy.end();
}

async function* rowsOf(
  bytes: Uint8Array,
  format: Format,
): AsyncGenerator<readonly (string | number | boolean | Date | null)[]> {
  if (format === 'xlsx') {
    for await (const { values } of streamXlsxRows(bytes)) yield values;
    return;
  }
  const parser = parse({ delimiter: ';' });
  parser.end(Buffer.from(bytes));
  for await (const cells of parser) yield cells;
}

/** COPY over the driver's own wire, which has no call for it. */
function copying(client: pg.Client, text: string) {
  const { connection } = client as unknown as Wire;
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const submittable = {
    submit: () => connection.query(text),
    handleCopyInResponse: () => begun.resolve(),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => ended.resolve(),
    handleError: (error: Error) => ended.reject(error),
  };
  (client as unknown as Wire).query(submittable);
  return {
    ready: begun.promise,
    write: (chunk: string) => connection.sendCopyFromChunk(Buffer.from(chunk)),
    end: () => {
      connection.endCopyFrom();
      return ended.promise;
    },
  };
}

type Wire = {
  readonly query: (submittable: object) => void;
  readonly connection: {
    readonly query: (text: string) => void;
    readonly sendCopyFromChunk: (chunk: Buffer) => void;
    readonly endCopyFrom: () => void;
  };
};

/** The way of the screen: the file comes in and is checked, the button is pressed, the job runs. */
async function importOnce(
  { house: { kernel }, client, actor }: Setting,
  bytes: Uint8Array,
  pupils: number,
  faults: string[],
): Promise<number> {
  await client.query(emptied);
  const started = performance.now();
  const taken = await uploadRoster.take(kernel, actor, { name: 'list', bytes });
  const stored = await client.query('select id, version from pupils_imports');
  const { id: importId, version } = stored.rows[0] ?? { id: randomUUID(), version: 0 };
  const call = { tokenHash: Buffer.from('deputy'), input: { importId, version }, requestId: randomUUID(), reasons: [] };
  const pressed = await applyImport.perform(kernel, call);
  await runImport(kernel, { schoolId: actor.schoolId, importId, personId: actor.personId });
  const spent = performance.now() - started;
  const counted = await client.query('select count(*)::int as n from pupils_pupils');
  if (counted.rows[0].n !== pupils)
    faults.push(`${pupils} pupils in the file, ${counted.rows[0].n} in the school (${taken.kind}, ${pressed.kind})`);
  return spent;
}

/** The school of the seed without its pupils and classes: every round begins with the same. */
const emptied = `
  truncate pupils_imports, pupils_words, pupils_guardians, pupils_enrolments, pupils_pupils, school_class_teachers,
    school_classes cascade`;
