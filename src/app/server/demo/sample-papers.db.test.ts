import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfMoment, testClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { docxParts, pagesOf, squeezed } from '../../../testing/open-paper.ts';
import { freshDatabase } from '../../../testing/postgres/fresh-database.ts';
import { house } from '../features.ts';
import { goldenMoment, goldenOf, readGolden } from './golden-letters.ts';
import { sampleLetters, samplePapers, type SampleLetters } from './sample-papers.ts';
import { seedDemo } from './seed-demo.ts';

const shared: { letters: readonly SampleLetters[]; drop?: () => Promise<void> } = { letters: [] };

beforeAll(async () => {
  const database = await freshDatabase();
  const pool = openPool(database.urlOf('tirek_web'), 4);
  const filesFolder = await mkdtemp(join(tmpdir(), 'tirek-papers-'));
  const clock = testClock(goldenMoment);
  const log = pino({ level: 'silent' });
  const kernel: Kernel = { db: openDb(pool), clock, log, masterKey: randomBytes(32), filesFolder };
  const { schoolId } = await seedDemo(kernel, clock, dayOfMoment(goldenMoment));
  shared.letters = await sampleLetters({ ...kernel, clock: testClock(goldenMoment) }, schoolId);
  shared.drop = async () => {
    await pool.end();
    await rm(filesFolder, { recursive: true, force: true });
    await database.drop();
  };
}, 180_000);
afterAll(() => shared.drop?.());

const nameOf = (form: (typeof house.papers)[number]): string => `${String(form.number).padStart(2, '0')}-${form.paper}`;

describe('one sample of every paper of the house', () => {
  it('each stands under its number and slug', () => {
    expect(shared.letters.map(({ name }) => name).toSorted()).toEqual(house.papers.map(nameOf).toSorted());
  });

  it('the demonstration has something to make it of', () => {
    expect(shared.letters.filter(({ made }) => made === null).map(({ name }) => name)).toEqual([]);
  });

  it('is written in Kazakh, in Russian and as a pair, as PDF and as DOCX, and opens again', async () => {
    const wanted = shared.letters.filter(({ name }) => /appeal|extract/u.test(name));
    const files = new Map<string, Uint8Array>();
    for await (const { name, bytes } of samplePapers(wanted)) files.set(name, bytes);
    expect([...files.keys()].slice(0, 6)).toEqual([
      '01-appeal.kk.pdf',
      '01-appeal.kk.docx',
      '01-appeal.ru.pdf',
      '01-appeal.ru.docx',
      '01-appeal.pair.pdf',
      '01-appeal.pair.docx',
    ]);
    expect(files.size).toBe(12);
    const [page = ''] = await pagesOf(files.get('01-appeal.pair.pdf')!);
    expect(page).toContain('ӨТІНІШ');
    expect(page).toContain('ОБРАЩЕНИЕ');
    const word = squeezed(docxParts(files.get('11-extract.ru.docx')!).text);
    expect(word).toContain('ВЫПИСКАИЗПРОТОКОЛА');
    expect(word).toContain('поставитьнавнутришкольныйучет');
  });
});

describe('the golden papers: the words of every paper, read by a person once and held', () => {
  it.each(house.papers.map(nameOf))('%s', async (name) => {
    const made = shared.letters.find((one) => one.name === name)?.made;
    const golden = await readGolden(name);
    expect(golden, 'not there yet: npm run golden').not.toBeNull();
    const now = goldenOf(made!);
    expect(now.texts.kk).toBe(golden!.texts.kk);
    expect(now.texts.ru).toBe(golden!.texts.ru);
    expect(now.letters).toEqual(golden!.letters);
  });
});
