import { sql } from 'kysely';
import { setupCodeOf } from '#features/access/server/public.ts';
import type { Options } from './main.ts';
import { withDatabase } from './with-database.ts';

/** Prints once more what the start of an empty installation printed. */
export function setupCodeCommand(options: Options): Promise<number> {
  return withDatabase(options.data, async ({ db, folder }) => {
    const found = await sql<{ founded: boolean }>`select school_is_founded() as founded`.execute(db);
    if (found.rows[0]?.founded === true) {
      process.stderr.write('The school is founded: the setup code is of no more use. Others come in by invitation.\n');
      return 1;
    }
    process.stdout.write(`${setupCodeOf(folder.masterKey)}\n`);
    return 0;
  });
}
