import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSchool } from '../src/testing/found-school.ts';
import { httpClient, type HttpClient } from '../src/testing/http-client.ts';
import { rosterSheet } from '../src/testing/roster-sheet.ts';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../src/testing/running-tirek.ts';
import { workbook, zipOf } from './hostile/workbook.ts';

let tirek: RunningTirek;
let client: HttpClient;
let most = 0;
const words = Object.keys(JSON.parse(readFileSync('src/ui/messages/ru.json', 'utf8')));

/** What the server with its database and its reading thread may take, in megabytes. */
const ceiling = 1200;

beforeAll(async () => {
  tirek = await startRunningTirek({
    dataFolder: await newDataFolder(),
    port: await freePort(),
    clock: '2026-11-16T09:00:00+05:00',
  });
  client = httpClient(tirek.base);
  await foundSchool(client);
});
afterAll(() => tirek.stop());

/** Either a typed refusal that has words, or a list whose every error has its row and its cell. */
async function outcomeOf(bytes: Uint8Array, name = 'list.xlsx'): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(bytes)]), name);
  const watch = setInterval(() => (most = Math.max(most, megabytesOf(tirek.process.pid ?? 0))), 100);
  const response = await client.raw('/api/sheets/pupils.upload-roster', { method: 'POST', body: form });
  clearInterval(watch);
  const body: any = await response.json();
  expect((await client.raw('/healthz')).status).toBe(200);
  if (response.status === 409) {
    const { reason } = body.refusal;
    expect(words, reason).toContain(`refusal_${reason.replaceAll('-', '_')}`);
    return reason;
  }
  expect(response.status, JSON.stringify(body)).toBe(200);
  const { pending } = await client.value('pupils.pending-import');
  const { rows } = await client.value('pupils.import-findings', { importId: pending.id, kind: 'error', limit: 100 });
  for (const row of rows) {
    expect(row.row).toBeGreaterThan(0);
    const errors = row.findings.filter((one: any) => one.level === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const one of errors) expect(one.field === null ? one.facts.row : one.field).toBeTruthy();
  }
  expect(rows.length).toBe(Math.min(100, pending.summary.faulty));
  return `read ${pending.summary.add} faulty ${pending.summary.faulty}`;
}

function megabytesOf(pid: number): number {
  const parents = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    const stat = read(`/proc/${entry}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)]);
  }
  const below = (id: number): number[] => [id, ...(parents.get(id) ?? []).flatMap(below)];
  return below(pid).reduce(
    (sum, id) => sum + Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024,
    0,
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const head = ['Тегі', 'Аты', 'Туған күні', 'Жынысы', 'Сыныбы', 'ЖСН'];
const row = ['Әлиева', 'Әлия', '04.05.2013', 'қыз', '7 «Ә»', '130504600124'];
const inline = (cells: readonly string[], at: number): string =>
  `<row r="${at}">${cells.map((text, column) => `<c r="${String.fromCodePoint(65 + column)}${at}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const list = inline(head, 1) + inline(row, 2);

describe('a hostile list of pupils', () => {
  it('that unpacks to hundreds of megabytes is refused before it does', async () => {
    expect(await outcomeOf(workbook({ sheet: list + ' '.repeat(450 * 1024 * 1024) }))).toBe('sheet-inflates');
    expect(await outcomeOf(workbook({ sheet: list + ' '.repeat(200 * 1024 * 1024) }))).toBe('sheet-inflates');
  });

  it('that lies about its size is held to what it said', async () => {
    const sheet = list + ' '.repeat(200 * 1024 * 1024);
    expect(await outcomeOf(workbook({ sheet, declared: { 'xl/worksheets/sheet1.xml': 5000 } }))).toBe('sheet-damaged');
    expect(await outcomeOf(workbook({ sheet, declared: { 'xl/worksheets/sheet1.xml': 0 } }))).toBe('sheet-inflates');
  });

  it('of thousands of entries, of other formats, with macros, is refused by what it is', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`xl/media/${at}.png`, 'x']));
    expect(await outcomeOf(workbook({ sheet: list, more: many }))).toBe('sheet-inflates');
    expect(await outcomeOf(zipOf({ 'word/document.xml': '<w/>' }))).toBe('sheet-not-workbook');
    expect(await outcomeOf(workbook({ sheet: list, more: { 'xl/vbaProject.bin': 'x' } }))).toBe('sheet-macros');
    expect(await outcomeOf(Buffer.from('%PDF-1.7\n\u0000\u0001'), 'list.csv')).toBe('sheet-not-table');
    expect(await outcomeOf(Buffer.from('89504e470d0a1a0a0000', 'hex'))).toBe('sheet-not-table');
    expect(await outcomeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('sheet-old-excel');
  });

  it('of a million columns, or a cell nobody could have typed, is refused', async () => {
    expect(await outcomeOf(workbook({ sheet: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }))).toBe('sheet-too-wide');
    expect(await outcomeOf(workbook({ sheet: '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>' }))).toBe('sheet-damaged');
    expect(await outcomeOf(Buffer.from(`${'a;'.repeat(1_000_000)}\n`), 'list.csv')).toBe('sheet-too-wide');
    expect(
      await outcomeOf(workbook({ sheet: inline(head, 1) + inline([...row.slice(0, 5), 'x'.repeat(50_000)], 2) })),
    ).toBe('sheet-cell-too-long');
    expect(await outcomeOf(Buffer.from('a\n'.repeat(250_000)), 'list.csv')).toBe('sheet-too-many-rows');
  });

  it('with links to other files is read without following them, and no entity is', async () => {
    const linked = workbook({
      sheet:
        inline(head, 1) +
        inline(row.slice(0, 5), 2).replace(
          '</row>',
          '<c r="F2" t="str"><f>[1]Other!A1</f><v>130504600124</v></c></row>',
        ),
      more: {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="http://169.254.169.254/x" TargetMode="External"/></Relationships>',
      },
    });
    expect(await outcomeOf(linked)).toBe('read 1 faulty 0');
    const entity =
      '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';
    await outcomeOf(workbook({ before: entity, sheet: inline(head, 1) + inline(['&a;&c;', ...row.slice(1)], 2) }));
    const { pending } = await client.value('pupils.pending-import');
    expect(
      JSON.stringify(await client.value('pupils.import-findings', { importId: pending.id, kind: 'error' })),
    ).not.toContain('root:');
  });

  it('with formulas never worked out is refused by the cell, with failed ones shows each', async () => {
    const formula = (cell: string): string =>
      inline(head, 1) + inline(row.slice(0, 5), 2).replace('</row>', `${cell}</row>`);
    expect(await outcomeOf(workbook({ sheet: formula('<c r="F2"><f>A1&amp;B1</f></c>') }))).toBe(
      'sheet-formula-unread',
    );
    expect(await outcomeOf(workbook({ sheet: formula('<c r="F2" t="e"><f>A1</f><v>#REF!</v></c>') }))).toBe(
      'read 0 faulty 1',
    );
  });
});

describe('a damaged list of pupils', () => {
  it('cut off anywhere is refused', async () => {
    const whole = await rosterSheet({ pupils: 40, classes: 6, seed: 3, language: 'kk' }).xlsx();
    for (let part = 1; part < 20; part += 1) {
      expect(await outcomeOf(whole.subarray(0, Math.floor((whole.length * part) / 20)))).toBe('sheet-damaged');
    }
  });

  it('in 200 ways gets a refusal or located errors, and the server lives within its memory', async () => {
    const source = rosterSheet({ pupils: 30, classes: 6, seed: 4, language: 'ru' });
    const files = [Buffer.from(await source.xlsx()), source.csv(), source.csv('rk1048')];
    const damages = fc.sample(damage, { numRuns: 200, seed: 61 });
    const outcomes = new Map<string, number>();
    for (const one of damages) {
      const outcome = (await outcomeOf(damaged(files[one.file % files.length]!, one))).split(' ')[0]!;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    process.stdout.write(`${JSON.stringify(Object.fromEntries(outcomes))}, at most ${most.toFixed(0)} MB\n`);
    expect(outcomes.size).toBeGreaterThan(2);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(ceiling);
    expect(await outcomeOf(files[0]!)).toBe('read 30 faulty 0');
  });
});

const damage = fc.record({
  file: fc.nat(2),
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'zero', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(file: Buffer, { kind, at, length, bytes }: Damage): Buffer {
  const from = Math.floor(at * (file.length - 1));
  const [before, part, after] = [
    file.subarray(0, from),
    file.subarray(from, from + length),
    file.subarray(from + length),
  ];
  const middle: Record<Damage['kind'], readonly Uint8Array[]> = {
    flip: [Buffer.from(part.map((byte) => byte ^ 0x55))],
    cut: [],
    repeat: [part, part, part],
    zero: [Buffer.alloc(part.length)],
    insert: [Buffer.from(bytes), part],
  };
  return Buffer.concat([before, ...middle[kind], after]);
}
