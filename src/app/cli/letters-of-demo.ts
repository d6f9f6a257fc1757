import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { testClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { openDemoFolder } from '../server/demo/demo-folder.ts';
import { fillDemo } from '../server/demo/fill-demo.ts';
import { sampleLetters, type SampleLetters } from '../server/demo/sample-papers.ts';
import { onlySchool } from './only-school.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

/** One letter of every paper of a made-up school that has come to `now`; it lives only as long as they are read. */
export async function lettersOfDemo(now: Date): Promise<readonly SampleLetters[]> {
  if ((process.env['DATABASE_URL'] ?? '') !== '')
    throw new Error('The papers are made of a school of their own: unset DATABASE_URL.');
  const path = await mkdtemp(join(tmpdir(), 'tirek-papers-'));
  try {
    await openDemoFolder(path, false);
    await fillDemo(path, now, showProgress('school'));
    return await withDatabase(path, async (opened) => {
      const schoolId = await onlySchool(opened, undefined);
      const pool = openPool(opened.webUrl, 1);
      const { masterKey, filesFolder } = opened.folder;
      const log = pino({ level: 'silent' });
      const kernel: Kernel = { db: openDb(pool), clock: testClock(now), log, masterKey, filesFolder };
      return sampleLetters(kernel, schoolId).finally(() => pool.end());
    });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
