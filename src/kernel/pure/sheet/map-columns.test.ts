import { describe, expect, it } from 'vitest';
import { cellText, columnLetters } from './sheet-cell.ts';
import { findHeader, headingKey, mapColumns, rememberColumns } from './map-columns.ts';

const fields = [
  { field: 'family', headings: ['Тегі', 'Фамилия'] },
  { field: 'given', headings: ['Аты', 'Имя'] },
  { field: 'parent', headings: ['ФИО родителя'] },
] as const;

describe('headings of a list', () => {
  it('are found under a title, in either language, whatever the case and the signs', () => {
    const rows = [
      { row: 1, cells: ['Список учащихся'] },
      { row: 3, cells: ['№', ' ТЕГІ ', 'аты*', 'Ескерту'] },
      { row: 4, cells: [1, 'Ахметова', 'Жанар', null] },
    ];
    expect(findHeader(rows, fields)).toEqual({
      row: 3,
      headings: ['№', 'ТЕГІ', 'аты*', 'Ескерту'],
      columns: [null, 'family', 'given', null],
    });
  });

  it('are not found where a row names fewer than two', () =>
    expect(findHeader([{ row: 1, cells: ['Фамилия', 'что-то'] }], fields).row).toBe(0));

  it('are recognised with Latin letters in them and with a remark in brackets', () =>
    expect(mapColumns(['Фaмилия', 'ФИО родителя (законного представителя)'], fields)).toEqual(['family', 'parent']));

  it('give a field once', () => expect(mapColumns(['Имя', 'Аты'], fields)).toEqual(['given', null]));

  it('follow what was chosen before, also that a column is not wanted', () => {
    const chosen = rememberColumns(['Фамилия', 'Прозвище', ''], [null, 'given', null]);
    expect(chosen).toEqual({ фамилия: '', прозвище: 'given' });
    expect(mapColumns(['Фамилия', 'Прозвище', 'Тегі'], fields, chosen)).toEqual([null, 'given', 'family']);
  });

  it('ignore a remembered field that no longer exists', () =>
    expect(mapColumns(['Имя'], fields, { имя: 'nickname' })).toEqual(['given']));

  it('are compared by their words', () => expect(headingKey('  Ата-анасы, (ТЕЛ.)№1 ')).toBe('ата анасы тел 1'));
});

describe('cells as text', () => {
  it.each([
    [null, ''],
    ['  a  b ', 'a b'],
    [87_011_234_567, '87011234567'],
    [120_201_500_123, '120201500123'],
    [1.5, '1.5'],
  ])('%s reads «%s»', (cell, text) => expect(cellText(cell)).toBe(text));

  it('columns have letters', () => expect([0, 25, 26, 199].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'GR']));
});
