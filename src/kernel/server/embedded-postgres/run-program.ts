import { spawn } from 'node:child_process';
import type { Identity } from './choose-identity.ts';

/** What a PostgreSQL program sees of the environment: nothing of ours that could change its behaviour. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
});

/** Runs a PostgreSQL program to its end under an identity; throws its own last words when it fails. */
export async function runProgram(identity: Identity, command: readonly string[], input = ''): Promise<void> {
  const [file = '', ...words] = [...identity.prefix, ...command];
  const child = spawn(file, words, {
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...identity.become,
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = `${output}${chunk.toString()}`.slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command[0] ?? ''} failed: ${output.trim()}`);
}
