import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIResponse } from 'playwright-core';
import type { Journey } from '../support/journey.ts';

/**
 * Changes one byte of one stored file after another until the paper that is asked for is no longer given out, and puts
 * each back. Answers with the status while its byte was changed, and afterwards.
 */
export async function oneByteChanged(
  journey: Journey,
  ask: () => Promise<APIResponse>,
): Promise<{ changed: number; restored: number }> {
  const folder = join(journey.tirek.dataFolder, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const broken = Buffer.from(bytes);
    const middle = Math.floor(broken.length / 2);
    broken[middle] = (broken[middle] ?? 0) ^ 1;
    await writeFile(path, broken);
    const changed = (await ask()).status();
    await writeFile(path, bytes);
    if (changed !== 200) return { changed, restored: (await ask()).status() };
  }
  throw new Error('No stored file is behind the paper');
}
