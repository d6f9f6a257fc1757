import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ClauseHome } from './clause-homes.ts';
import { type RanTest, runTests } from './clauses-run.ts';
import { inversionFault, plainFaults } from './clauses-verdict.ts';

const home = 'src/features/procedure/rules/check-grounds.ts#checkGrounds';
const file = 'src/features/procedure/rules/check-grounds.test.ts';
const row: ClauseHome = { clause: 18, homes: [home], tests: [file] };
const ran = (title: string, passed: boolean): RanTest => ({ file, title, passed });
const run = (exitCode: number, ...tests: RanTest[]) => ({ exitCode, tests, output: '' });

describe('the verdict on an inverted rule', () => {
  it('is calm when a test that names the clause fails', () => {
    expect(inversionFault(row, home, run(1, ran('clause 18: no ground', false)))).toBeUndefined();
  });

  it('blames tests that stay green', () => {
    expect(inversionFault(row, home, run(0, ran('clause 18: no ground', true)))).toBe(`inverted ${home} stays green`);
  });

  it('is not satisfied by a test of another clause, nor by a run that broke', () => {
    expect(inversionFault(row, home, run(1, ran('clause 1: tasks', false)))).toMatch(/do not name clause 18/u);
    expect(inversionFault(row, home, run(1))).toMatch(/broke the run/u);
  });
});

describe('the verdict on a rule as it stands', () => {
  it('asks that every test file runs, passes and names the clause', () => {
    expect(plainFaults(row, [ran('clause 18: no ground', true)])).toEqual([]);
    expect(plainFaults(row, [])).toEqual([`${file} ran no test`]);
    expect(plainFaults(row, [ran('no ground', true)])).toEqual([`no test of ${file} names clause 18`]);
    expect(plainFaults(row, [ran('clause 18: no ground', false)])).toEqual([`${file} fails: clause 18: no ground`]);
  });
});

describe('a real run', () => {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');

  it('is green as it stands and red when the rule is turned round', async () => {
    const plain = await runTests(root, [file]);
    expect(plain.exitCode, plain.output).toBe(0);
    expect(plainFaults(row, plain.tests)).toEqual([]);
    const inverted = await runTests(root, [file], home);
    expect(inversionFault(row, home, inverted)).toBeUndefined();
    expect(inverted.tests).toHaveLength(plain.tests.length);
  });

  it('stays green, and is blamed, when another rule than the tested one is turned round', async () => {
    const other = 'src/features/procedure/rules/check-term.ts#checkTerm';
    expect(inversionFault(row, other, await runTests(root, [file], other))).toBe(`inverted ${other} stays green`);
  });
});
