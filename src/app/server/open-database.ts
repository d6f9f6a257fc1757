import { migrate } from '../../../database/migrate.ts';
import { startEmbeddedPostgres } from '#kernel/server/embedded-postgres/start-embedded-postgres.ts';
import { claimDatabase } from './claim-database.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';

export type OpenedDatabase = {
  readonly superUrl: string;
  readonly webUrl: string;
  readonly jobsUrl: string;
  readonly stop: () => Promise<void>;
};

/** The server of DATABASE_URL, or the embedded one; migrated, with the application's own logins. */
export async function openDatabase(
  config: Config,
  folder: DataFolder,
  log: (line: string) => void,
): Promise<OpenedDatabase> {
  const server = await openServer(config, folder, log);
  try {
    await migrate(server.superUrl, { webPassword: folder.webPassword, jobsPassword: folder.jobsPassword, log });
    await claimDatabase(server.superUrl, folder.masterKey);
  } catch (error) {
    // A command that ends here must not leave a database running behind it.
    await server.stop();
    throw error;
  }
  return {
    superUrl: server.superUrl,
    webUrl: asLogin(server.superUrl, 'tirek_web', folder.webPassword),
    jobsUrl: asLogin(server.superUrl, 'tirek_jobs', folder.jobsPassword),
    stop: server.stop,
  };
}

/** The server alone, with nothing migrated yet: for a restore. */
export async function openServer(
  config: Config,
  folder: Pick<DataFolder, 'path'>,
  log: (line: string) => void,
): Promise<{ superUrl: string; stop: () => Promise<void> }> {
  if (config.databaseUrl !== null) return { superUrl: config.databaseUrl, stop: async () => undefined };
  const postgres = await startEmbeddedPostgres({ dataFolder: folder.path, log });
  const superUrl = `postgres://${postgres.superuser}:${postgres.password}@${postgres.host}:${postgres.port}/postgres`;
  return { superUrl, stop: () => postgres.stop() };
}

function asLogin(superUrl: string, login: string, password: string): string {
  const url = new URL(superUrl);
  url.username = login;
  url.password = password;
  return url.href;
}
