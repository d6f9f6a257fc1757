import type { ClauseHome } from './clause-homes.ts';
import type { RanTest, TestRun } from './clauses-run.ts';
import { namesClause } from './clauses-table.ts';

/** Why the tests of a live clause do not hold it as they stand: failed, empty, or not naming the clause. */
export function plainFaults(row: ClauseHome, tests: readonly RanTest[]): readonly string[] {
  return row.tests.flatMap((file) => {
    const own = tests.filter((test) => test.file === file);
    if (own.length === 0) return [`${file} ran no test`];
    const failed = own.filter((test) => !test.passed).map((test) => `${file} fails: ${test.title}`);
    const named = own.some((test) => namesClause(test.title, row.clause));
    return named ? failed : [...failed, `no test of ${file} names clause ${row.clause}`];
  });
}

/** Why an inverted home was not caught; undefined when a test that names the clause failed. */
export function inversionFault(row: ClauseHome, home: string, run: TestRun): string | undefined {
  const failed = run.tests.filter((test) => !test.passed);
  if (failed.some((test) => namesClause(test.title, row.clause))) return undefined;
  if (failed.length > 0) return `inverted ${home} fails only tests that do not name clause ${row.clause}`;
  if (run.exitCode !== 0) return `inverted ${home} broke the run instead of failing a test`;
  return `inverted ${home} stays green`;
}
