import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { readFigures } from './read-figures.ts';

const read = (text: string) => readFigures(text, { schoolYear: 2026, quarter: 2, today: plainDate('2026-12-01') });
const absence = (from: string, missed: number, unexcused: number) => ({
  kind: 'absence',
  from,
  to: from,
  missed,
  unexcused,
});

describe('clause 14: attendance and marks from a small table', () => {
  it('dates as schools write them, with a head, semicolons and the mark of a spreadsheet', () => {
    expect(read('\uFEFFКүні;Барлығы;Себепсіз\r\n16.11.2026;4;3\r\n2026-11-17;2;0\r\n')).toEqual({
      rows: [absence('2026-11-16', 4, 3), absence('2026-11-17', 2, 0)],
      faults: [],
    });
  });

  it('marks of the chosen quarter; quotes hold a separator', () => {
    expect(read('"Химия, зертхана",4\nМатематика,3')).toEqual({
      rows: [
        { kind: 'mark', schoolYear: 2026, quarter: 2, subject: 'Химия, зертхана', mark: 4 },
        { kind: 'mark', schoolYear: 2026, quarter: 2, subject: 'Математика', mark: 3 },
      ],
      faults: [],
    });
  });

  it.each<readonly [string, string, number, number | null, string]>([
    ['a day that is none', '16.11.2026;1;0\n31.02.2026;1;0', 2, 1, 'day'],
    ['a day to come', '2026-12-02;1;0', 1, 1, 'day-ahead'],
    ['more without reason than at all', '16.11.2026;1;2', 1, 3, 'more'],
    ['a number that is none', '16.11.2026;много;0', 1, 2, 'number'],
    ['a number below nothing', '16.11.2026;-1;0', 1, 2, 'number'],
    ['a number too large', '16.11.2026;61;0', 1, 2, 'number'],
    ['the same day twice', '16.11.2026;1;0\n2026-11-16;2;0', 2, 1, 'twice'],
    ['a formula for a subject', '=HYPERLINK("http://x"),4', 1, 1, 'subject'],
    ['a command for a subject', '"@SUM(1+1)*cmd|calc",4', 1, 1, 'subject'],
    ['a mark beyond five', 'Химия,6', 1, 2, 'mark'],
    ['a column too many', '16.11.2026;1;0;x', 1, null, 'columns'],
    ['a quote that never ends', '"Химия,4', 1, null, 'quotes'],
    ['words behind a quote', '"Химия"лар,4', 1, null, 'quotes'],
    ['nothing', ' \n\n', 1, null, 'empty'],
    ['a head alone', 'Күні;Барлығы;Себепсіз', 1, null, 'empty'],
  ])('%s is told with its place', (_name, text, line, column, reason) => {
    expect(read(text).faults).toEqual([{ line, column, reason }]);
  });

  it('lines are counted as the reader sees them, empty ones and broken cells too', () => {
    expect(read('Пән,Баға\n\n"Дене\nшынықтыру",5\nХимия,x').faults).toEqual([{ line: 5, column: 2, reason: 'mark' }]);
  });

  it('what is too long is not read; a long line of quotes is read at once', () => {
    expect(read('1'.repeat(100_001)).faults).toEqual([{ line: 1, column: null, reason: 'too-long' }]);
    expect(read('16.11.2026;1;0\n'.repeat(401)).faults).toEqual([{ line: 1, column: null, reason: 'too-long' }]);
    const start = performance.now();
    expect(read('"'.repeat(99_999)).faults).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
