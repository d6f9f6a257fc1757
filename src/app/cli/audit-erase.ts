import { join } from 'node:path';
import pino from 'pino';
import { z } from 'zod';
import { eraseByCommand } from '#features/referral/server/public.ts';
import { systemClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Options } from './main.ts';
import { onlySchool } from './only-school.ts';
import { withDatabase } from './with-database.ts';

const Wanted = z.object({ case: z.uuid(), reason: z.string().trim().min(5) });

const words: Readonly<Record<string, string>> = {
  'case-unknown': 'there is no such case in this school',
  'case-not-sealed': 'the case is open: words are destroyed only after it is closed',
};

/** Destroys the words of the trail of a closed case, on the head's order; the entries and their chain stay. */
export function auditErase(options: Options): Promise<number> {
  const wanted = Wanted.safeParse(options);
  if (!wanted.success)
    throw new Error('audit erase --case ID --reason "order of the head, number and day" [--school ID]');
  const { case: caseId, reason } = wanted.data;
  return withDatabase(options.data, async (opened) => {
    const schoolId = await onlySchool(opened, options['school']);
    const pool = openPool(opened.webUrl, 1);
    const kernel: Kernel = {
      db: openDb(pool),
      clock: systemClock,
      log: pino({ level: 'silent' }),
      masterKey: opened.folder.masterKey,
      filesFolder: join(opened.folder.path, 'files'),
    };
    const erased = await eraseByCommand(kernel, schoolId, { caseId, reason }).finally(() => pool.end());
    if (!erased.ok) throw new Error(words[erased.refusal.reason] ?? erased.refusal.reason);
    process.stdout.write(`${erased.value.texts} texts destroyed; the entries stay and the trail verifies\n`);
    return 0;
  });
}
