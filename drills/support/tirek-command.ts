import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ended = { readonly code: number; readonly output: string };

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run tirek -- …` as its script does. */
export function tirek(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/app/cli/main.ts', ...words], {
      cwd: root,
      env: { ...process.env, TIREK_LOG: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output: lines.join('') }));
  });
}

/** The phrase on the printed sheet. */
export const phraseIn = (output: string): string => (output.match(/\b\d{5}\b/gu) ?? []).slice(0, 10).join(' ');
