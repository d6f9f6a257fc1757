import { join } from 'node:path';
import pino from 'pino';
import { z } from 'zod';
import { inviteByCommand } from '#features/access/server/public.ts';
import { postKinds } from '#features/school/rules/posts.ts';
import { systemClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Options } from './main.ts';
import { onlySchool } from './only-school.ts';
import { withDatabase } from './with-database.ts';

const Wanted = z.object({
  family: z.string().min(1),
  given: z.string().min(1),
  patronymic: z.string().min(1).optional(),
  post: z.enum(postKinds),
});

/** Invites a person by command: the way back in when nobody can sign in. Prints the code once. */
export function accountCreate(options: Options): Promise<number> {
  const wanted = Wanted.safeParse(options);
  if (!wanted.success) {
    const wrong = wanted.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    throw new Error(
      `account create --family F --given G [--patronymic P] --post ${postKinds.join('|')}\n${wrong.join('\n')}`,
    );
  }
  const { family, given, patronymic, post } = wanted.data;
  const name = { family, given, ...(patronymic === undefined ? {} : { patronymic }) };
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
    const { code, path } = await inviteByCommand(kernel, schoolId, { name, post }).finally(() => pool.end());
    process.stdout.write(`Invitation for ${family} ${given}, valid for 14 days\n  code: ${code}\n  page: ${path}\n`);
    return 0;
  });
}
