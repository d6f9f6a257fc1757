import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { type ClauseHome, clauseHomes } from './clause-homes.ts';
import { runTests } from './clauses-run.ts';
import { everyClause, type Fault, isLive, isPureTest, tableFaults } from './clauses-table.ts';
import { inversionFault, plainFaults } from './clauses-verdict.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `npm run clauses`: which clauses live in the program, proven by turning each rule round. */
async function main(): Promise<number> {
  const faults: Fault[] = [...tableFaults(order61.clauses, clauseHomes, sourceOf)];
  faults.push(...(await plainRun(soundRows(faults))));
  faults.push(...(await inversions(soundRows(faults).filter((row) => kindOf(row) === 'rule'))));
  printClauses(faults);
  return faults.length === 0 ? 0 : 1;
}

/** Live rows nothing was found against; a fault of no clause speaks against all. */
function soundRows(faults: readonly Fault[]): readonly ClauseHome[] {
  return clauseHomes.filter((row) => isLive(row) && faultsOf(row.clause, faults).length === 0);
}

const faultsOf = (clause: number, faults: readonly Fault[]): readonly Fault[] =>
  faults.filter((one) => one.clause === clause || one.clause === everyClause);

async function plainRun(rows: readonly ClauseHome[]): Promise<readonly Fault[]> {
  if (rows.length === 0) return [];
  const run = await runTests(root, [...new Set(rows.flatMap((row) => row.tests))]);
  const faults = rows.flatMap((row) => plainFaults(row, run.tests).map((fault) => ({ clause: row.clause, fault })));
  if (faults.length > 0 || run.exitCode === 0) return faults;
  return [{ clause: everyClause, fault: `the tests do not pass as they stand\n${run.output}` }];
}

async function inversions(rows: readonly ClauseHome[]): Promise<readonly Fault[]> {
  const waiting = rows.flatMap((row) => row.homes.map((home) => ({ row, home })));
  const faults: Fault[] = [];
  const work = async (): Promise<void> => {
    const next = waiting.shift();
    if (next === undefined) return;
    const run = await runTests(root, next.row.tests.filter(isPureTest), next.home);
    const fault = inversionFault(next.row, next.home, run);
    if (fault !== undefined) faults.push({ clause: next.row.clause, fault });
    await work();
  };
  await Promise.all([work(), work()]);
  return faults;
}

function printClauses(faults: readonly Fault[]): void {
  let live = 0;
  for (const { number, kind } of order61.clauses) {
    const row = clauseHomes.find(({ clause }) => clause === number);
    const state = stateOf(row, number, faults);
    if (state === 'live') live += 1;
    const places = isLive(row) ? `${row.homes.join(', ')} · ${row.tests.join(', ')}` : '';
    print(`clause ${String(number).padEnd(3)}${kind.padEnd(10)}${state.padEnd(7)}${places}`.trimEnd());
    for (const { clause, fault } of faults) if (clause === number) print(`    ! ${fault}`);
  }
  const numbers = order61.clauses.map(({ number }) => number);
  for (const { clause, fault } of faults) if (!numbers.includes(clause)) print(`! ${clause}: ${fault}`);
  print(`${live} of ${numbers.length} clauses live`);
}

function stateOf(row: ClauseHome | undefined, clause: number, faults: readonly Fault[]): 'live' | 'open' | 'broken' {
  if (faultsOf(clause, faults).length > 0 && (isLive(row) || faults.some((one) => one.clause === clause)))
    return 'broken';
  return isLive(row) ? 'live' : 'open';
}

const kindOf = (row: ClauseHome): string | undefined =>
  order61.clauses.find(({ number }) => number === row.clause)?.kind;

function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = await main();
