import type { ClauseHome } from './clause-homes.ts';
import { hasExport } from './invert-plugin.ts';

export type ClauseKind = 'rule' | 'wording' | 'structure';
export type CataloguedClause = { readonly number: number; readonly kind: ClauseKind };
export type Fault = { readonly clause: number; readonly fault: string };

/** The clause of a fault that speaks against the whole table. */
export const everyClause = 0;

/** The text of a file of the project, or undefined when there is none. */
export type ReadSource = (file: string) => string | undefined;

/** A test the inversions may run: milliseconds, without database or browser. */
export const isPureTest = (file: string): boolean => /(?<!\.db|\.web)\.test\.ts$/u.test(file);

export const isLive = (row: ClauseHome | undefined): row is ClauseHome =>
  row !== undefined && (row.homes.length > 0 || row.tests.length > 0);

/** A test title names the clause: `clause 1` is not named by `clause 11`. */
export const namesClause = (title: string, clause: number): boolean =>
  new RegExp(`\\bclauses? (?:\\d+,? (?:and )?)*${clause}\\b`, 'iu').test(title);

/** What is wrong with the table itself, as sentences by clause; a table that was not read is wrong too. */
export function tableFaults(
  clauses: readonly CataloguedClause[],
  rows: readonly ClauseHome[],
  readSource: ReadSource,
): readonly Fault[] {
  if (clauses.length === 0) return [{ clause: everyClause, fault: 'the pack has no clauses' }];
  if (!rows.some((row) => isLive(row))) return [{ clause: everyClause, fault: 'no clause has a home' }];
  return rows.flatMap((row, at) =>
    [
      ...rowFaults(clauses, row),
      ...(rows.findIndex((other) => other.clause === row.clause) === at ? [] : ['stands twice in the table']),
      ...row.homes.flatMap((home) => homeFaults(home, readSource)),
      ...row.tests.flatMap((file) => (readSource(file) === undefined ? [`no test file ${file}`] : [])),
    ].map((fault) => ({ clause: row.clause, fault })),
  );
}

function rowFaults(clauses: readonly CataloguedClause[], row: ClauseHome): readonly string[] {
  const kind = clauses.find(({ number }) => number === row.clause)?.kind;
  if (kind === undefined) return ['the pack has no such clause'];
  if (!isLive(row)) return [];
  if (row.homes.length === 0) return ['tests without a home'];
  if (row.tests.length === 0) return ['a home without tests'];
  if (kind === 'rule' && !row.tests.some(isPureTest)) return ['a rule without a pure test'];
  return [];
}

function homeFaults(home: string, readSource: ReadSource): readonly string[] {
  const [file = '', name = ''] = home.split('#');
  const source = readSource(file);
  if (source === undefined) return [`no home ${file}`];
  return hasExport(source, name) ? [] : [`${file} exports no ${name}`];
}
