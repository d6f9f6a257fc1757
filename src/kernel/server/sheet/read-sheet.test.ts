import iconv from 'iconv-lite';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWholeSheet } from './read-sheet.ts';
import { sheetLimits } from './sheet-limits.ts';

const kazakh = 'Тегі;Аты;Сынып\nӘбілқасымова;Гүлнұр;7 «Ә»\nҒабиден;Қуаныш;7 «Ә»\n';

async function cellsOf(bytes: Buffer | Uint8Array) {
  const read = await readWholeSheet(bytes);
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
}

async function refusalOf(bytes: Buffer | Uint8Array, limits = sheetLimits) {
  const read = await readWholeSheet(bytes, limits);
  return read.ok ? null : read.refusal;
}

describe('a list as text', () => {
  it.each([
    ['UTF-8', Buffer.from(kazakh), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${kazakh}`), 'utf-8'],
    ['RK 1048', iconv.encode(kazakh, 'rk1048'), 'rk1048'],
    ['UTF-16 of a spreadsheet', iconv.encode(kazakh.replaceAll(';', '\t'), 'utf-16le', { addBOM: true }), 'utf-16'],
  ])('reads %s with every Kazakh letter', async (_name, bytes, encoding) => {
    const { facts, rows } = await cellsOf(bytes);
    expect(facts).toMatchObject({ format: 'csv', encoding, rows: 3 });
    expect(rows[1]).toEqual({ row: 2, cells: ['Әбілқасымова', 'Гүлнұр', '7 «Ә»'] });
  });

  it('reads Russian windows-1251, for nothing is lost in it', async () => {
    const { facts, rows } = await cellsOf(iconv.encode('Фамилия,Имя\nИванов,Пётр\n', 'windows-1251'));
    expect([facts.encoding, rows[1]?.cells]).toEqual(['windows-1251', ['Иванов', 'Пётр']]);
  });

  it('refuses windows-1251 that turned Kazakh letters into question marks, and shows one', async () =>
    expect(await refusalOf(iconv.encode(kazakh, 'windows-1251'))).toEqual({
      reason: 'sheet-letters-lost',
      facts: { row: 2, sample: '?біл?асымова' },
    }));

  it('numbers rows as a spreadsheet does: empty lines count, a line inside quotes does not', async () => {
    const { rows } = await cellsOf(Buffer.from('a;b\n\n"x\ny";1\nz;2\n'));
    expect(rows.map((one) => one.row)).toEqual([1, 3, 4]);
  });

  it('refuses an unclosed quotation mark by its row', async () =>
    expect(await refusalOf(Buffer.from('a;b\n1;2\n"x;3\n4;5\n'))).toMatchObject({
      reason: 'sheet-quotes',
      facts: { row: 3 },
    }));
});

describe('a workbook', () => {
  const rows = [
    ['Тегі', 'Туған күні', 'ЖСН'],
    ['Әлиев', new Date('2012-09-03'), 120_903_500_123],
    [],
    ['Сейіт', '04.09.2012', null],
  ];

  it('is read from its first sheet with anything on it, days as days', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'бос', rows: [] },
        { name: 'тізім', rows },
      ],
    });
    const read = await cellsOf(bytes);
    expect(read.rows).toEqual([
      { row: 1, cells: ['Тегі', 'Туған күні', 'ЖСН'] },
      { row: 2, cells: ['Әлиев', { day: '2012-09-03' }, 120_903_500_123] },
      { row: 4, cells: ['Сейіт', '04.09.2012'] },
    ]);
  });

  it('of 1904 gives the same days', async () => {
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'a', rows }] });
    const read = await cellsOf(bytes);
    expect(read.facts.dateSystem).toBe('1904');
    expect(read.rows[1]?.cells[1]).toEqual({ day: '2012-09-03' });
  });

  it('is refused beyond the limits, with what the limit is', async () => {
    const wide = await writeXlsx({ sheets: [{ name: 'a', rows: [Array.from({ length: 300 }, () => 'x')] }] });
    expect(await refusalOf(wide)).toEqual({ reason: 'sheet-too-wide', facts: { row: 1, columns: 300, most: 200 } });
    const long = await writeXlsx({ sheets: [{ name: 'a', rows: [['x'], ['a', 'y'.repeat(40_000)]] }] });
    expect(await refusalOf(long)).toMatchObject({ reason: 'sheet-cell-too-long', facts: { row: 2, column: 2 } });
    const many = Buffer.from('a\n'.repeat(101));
    expect(await refusalOf(many, { ...sheetLimits, rows: 100 })).toEqual({
      reason: 'sheet-too-many-rows',
      facts: { most: 100 },
    });
    expect(await refusalOf(Buffer.alloc(11), { ...sheetLimits, fileBytes: 10 })).toMatchObject({
      reason: 'sheet-too-large',
    });
  });

  it('whose reading takes too long is given up', async () =>
    expect(await refusalOf(Buffer.from('a;b\n'.repeat(150_000)), { ...sheetLimits, seconds: 0.05 })).toEqual({
      reason: 'sheet-too-heavy',
      facts: {},
    }));
});

describe('what is no list', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'sheet-empty'],
    ['empty lines', Buffer.from('\n\n;;\n'), 'sheet-empty'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'sheet-old-excel'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet-not-table'],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), 'sheet-damaged'],
  ])('%s is refused', async (_name, bytes, reason) => expect(await refusalOf(bytes)).toMatchObject({ reason }));
});
