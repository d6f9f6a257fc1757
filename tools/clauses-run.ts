import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export type RanTest = { readonly file: string; readonly title: string; readonly passed: boolean };
export type TestRun = { readonly exitCode: number; readonly tests: readonly RanTest[]; readonly output: string };

/** Runs the test files once, with one export inverted when it is named; skipped tests count as not run. */
export async function runTests(root: string, files: readonly string[], inverted?: string): Promise<TestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'tirek-clauses-'));
  try {
    const outputFile = join(folder, 'report.json');
    const { exitCode, output } = await vitest(root, files, outputFile, inverted);
    const text = await readFile(outputFile, 'utf8').catch(() => '{"testResults":[]}');
    return { exitCode, output, tests: testsOf(Report.parse(JSON.parse(text)), root) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function vitest(
  root: string,
  files: readonly string[],
  outputFile: string,
  inverted: string | undefined,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const flags = ['run', '--reporter=json', `--outputFile=${outputFile}`, '--no-color'];
  const env = { ...process.env, TIREK_INVERT: inverted ?? '' };
  const child = spawn(process.execPath, [program, ...flags, ...files], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (part: Buffer): void => {
    output += part.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exitCode = await new Promise<number>((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code) => settle(code ?? 1));
  });
  return { exitCode, output };
}

function testsOf(report: z.infer<typeof Report>, root: string): readonly RanTest[] {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({
        file: name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name,
        title: fullName,
        passed: status === 'passed',
      })),
  );
}
