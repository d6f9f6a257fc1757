import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');

/** Runs one program of node_modules/.bin (or of the system) and answers its exit code. */
export function runStep(step: Step): Promise<number> {
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, [...step.args], {
      stdio: 'inherit',
      env: { ...process.env, ...step.env, PATH: path },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });
}

/** Runs steps one after another; stops at the first that fails, with its name. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const started = Date.now();
    process.stdout.write(`\n[${index + 1}/${steps.length}] ${step.name}\n`);
    const code = await runStep(step);
    if (code !== 0) {
      process.stderr.write(`\n${step.name} failed (exit ${code})\n`);
      process.exit(code);
    }
    process.stdout.write(`    ${step.name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }
}
