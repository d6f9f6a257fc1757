import { describe, expect, it } from 'vitest';
import type { ClauseHome } from './clause-homes.ts';
import { isPureTest, namesClause, tableFaults } from './clauses-table.ts';

const clauses = [
  { number: 1, kind: 'structure' },
  { number: 2, kind: 'rule' },
] as const;
const files: Record<string, string> = {
  'src/a/rules/check.ts': 'export function check() {}',
  'src/a/rules/check.test.ts': '',
  'src/a/server/check.db.test.ts': '',
};
const sound: ClauseHome = { clause: 2, homes: ['src/a/rules/check.ts#check'], tests: ['src/a/rules/check.test.ts'] };
const faultsOf = (...rows: ClauseHome[]): string[] =>
  tableFaults(clauses, rows, (file) => files[file]).map(({ clause, fault }) => `${clause} ${fault}`);

describe('the table of clause homes', () => {
  it('is sound when every home and test is there', () => {
    expect(faultsOf(sound, { clause: 1, homes: [], tests: [] })).toEqual([]);
  });

  it('is at fault when it read nothing', () => {
    expect(faultsOf()).toEqual(['0 no clause has a home']);
    expect(faultsOf({ clause: 2, homes: [], tests: [] })).toEqual(['0 no clause has a home']);
    expect(tableFaults([], [sound], () => '')).toEqual([{ clause: 0, fault: 'the pack has no clauses' }]);
  });

  it.each<[fault: string, row: ClauseHome]>([
    ['2 no home src/a/rules/gone.ts', { ...sound, homes: ['src/a/rules/gone.ts#check'] }],
    ['2 src/a/rules/check.ts exports no checked', { ...sound, homes: ['src/a/rules/check.ts#checked'] }],
    ['2 no test file src/a/rules/gone.test.ts', { ...sound, tests: [...sound.tests, 'src/a/rules/gone.test.ts'] }],
    ['2 tests without a home', { ...sound, homes: [] }],
    ['2 a home without tests', { ...sound, tests: [] }],
    ['2 a rule without a pure test', { ...sound, tests: ['src/a/server/check.db.test.ts'] }],
    ['24 the pack has no such clause', { ...sound, clause: 24 }],
  ])('finds: %s', (fault, row) => {
    expect(faultsOf(row)).toEqual([fault]);
  });

  it('finds a clause that stands twice', () => {
    expect(faultsOf(sound, sound)).toEqual(['2 stands twice in the table']);
  });

  it('lets a structure be held by database tests alone', () => {
    expect(faultsOf({ ...sound, clause: 1, tests: ['src/a/server/check.db.test.ts'] })).toEqual([]);
  });
});

describe('a test title names its clause', () => {
  it.each([
    ['clause 1: what the record is for', 1, true],
    ['Clause 11: dossier three days before', 1, false],
    ['clause 11: dossier three days before', 11, true],
    ['clauses 6 and 7: five members', 6, true],
    ['clauses 6 and 7: five members', 7, true],
    ['clauses 6, 7 and 13: presiding', 13, true],
    ['clause 6: at least 5 members', 5, false],
    ['subclause 1', 1, false],
    ['five members', 5, false],
  ])('%s / %i: %s', (title, clause, named) => {
    expect(namesClause(title, clause)).toBe(named);
  });

  it('only tests without database and browser are pure', () => {
    expect(isPureTest('src/a/rules/check.test.ts')).toBe(true);
    expect(isPureTest('src/a/server/check.db.test.ts')).toBe(false);
    expect(isPureTest('src/a/web/check.test.tsx')).toBe(false);
  });
});
