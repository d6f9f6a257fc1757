import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stopRenderers } from '#features/documents/server/public.ts';
import { systemClock } from '#kernel/server/clock.ts';
import { filesOfPaper, samplePapers, type SampleLetters } from '../server/demo/sample-papers.ts';
import { lettersOfDemo } from './letters-of-demo.ts';
import type { Options } from './main.ts';
import { showProgress } from './show-progress.ts';

/** Every paper of a made-up school, written into the folder of `--out`; what stands there under other names stays. */
export async function papersSample({ out }: Options): Promise<number> {
  if (out === undefined || out === '') throw new Error('papers sample --out DIR');
  const folder = resolve(out);
  await mkdir(folder, { recursive: true });
  const letters = await lettersOfDemo(systemClock.now());
  const written = await writeAll(folder, letters);
  for (const { name, made } of letters)
    if (made === null) process.stderr.write(`${name}: the made-up school holds nothing to print\n`);
  process.stdout.write(`${written.join('\n')}\n${folder}: ${written.length} files\n`);
  return letters.every(({ made }) => made !== null) ? 0 : 1;
}

async function writeAll(folder: string, letters: readonly SampleLetters[]): Promise<readonly string[]> {
  const progress = showProgress('papers');
  const whole = letters.filter(({ made }) => made !== null).length * filesOfPaper;
  const written: string[] = [];
  try {
    for await (const { name, bytes } of samplePapers(letters)) {
      await writeFile(join(folder, name), bytes);
      written.push(name);
      progress(written.length / whole);
    }
  } finally {
    await stopRenderers();
  }
  return written;
}
