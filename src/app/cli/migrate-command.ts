import { migrate } from '../../../database/migrate.ts';
import type { Options } from './main.ts';
import { withDatabase } from './with-database.ts';

/** Opening an own database migrates it; a running one is brought up here. */
export function migrateCommand(options: Options): Promise<number> {
  return withDatabase(options.data, async ({ superUrl, folder }) => {
    const log = (line: string): void => void process.stdout.write(`${line}\n`);
    await migrate(superUrl, { webPassword: folder.webPassword, jobsPassword: folder.jobsPassword, log });
    log('The database is at the newest schema');
    return 0;
  });
}
