import pino from 'pino';
import { readConfig, type Config, type StartOptions } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { openFilling } from './filling/open-filling.ts';
import { settleFilled } from './filling/settle-filled.ts';
import { openClock } from './open-clock.ts';
import { serve, type Served } from './serve.ts';
import { tellSetupCode } from './tell-setup-code.ts';

export type Running = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts Tirek: data folder, database, jobs, web. Prints the line people and scripts wait for; stops gracefully on Ctrl+C. */
export async function startTirek(options: StartOptions): Promise<Running> {
  const config = readConfig(options, process.env);
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const standing = await stand(config, log);
  const { kernel, port } = standing.served();
  const url = config.publicUrl ?? urlOf(config, port);
  if (config.tls !== null) reloadOnHangup(standing.served, log);
  const forgetSignals = stopOnSignals(standing.stop);
  process.stdout.write(`Tirek is ready: ${url}\n`);
  await tellSetupCode(kernel);
  const stop = async (): Promise<void> => {
    forgetSignals();
    await standing.stop();
  };
  return { url, stop };
}

type Standing = { readonly served: () => Served; readonly stop: () => Promise<void> };

/** Stands on the data folder, and when that was filled anew (0025), on what it holds then, at the same address. */
async function stand(config: Config, log: pino.Logger): Promise<Standing> {
  if (config.databaseUrl === null) await settleFilled(config.dataFolder);
  const folder = await openDataFolder(config.dataFolder, config.test);
  const clocks = await openClock(config, folder);
  const { masterKey } = folder;
  const change = async (): Promise<void> => {
    const { port, stop } = served;
    await stop();
    await settleFilled(config.dataFolder);
    const next = await openDataFolder(config.dataFolder, config.test);
    const again = await openClock({ ...config, testClockStart: null }, next);
    served = await serve({ config: { ...config, port }, folder: next, ...again, log, filling });
  };
  const filling = openFilling({ config, log, masterKey, clock: clocks.clock, change: () => change().catch(giveUp) });
  let served = await serve({ config, folder, ...clocks, log, filling });
  return {
    served: () => served,
    stop: async () => {
      await filling.stop();
      await served.stop();
    },
  };
}

/** Nothing stands any more: whoever watches the process starts it again, and the start finishes the move. */
function giveUp(error: unknown): never {
  process.stderr.write(`Tirek did not come back: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

const urlOf = ({ host, tls }: Config, port: number): string =>
  `${tls === null ? 'http' : 'https'}://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${port}`;

/** `systemctl reload tirek` after a new certificate; a wrong pair is told, and the former goes on. */
function reloadOnHangup(served: () => Served, log: pino.Logger): void {
  process.on('SIGHUP', () => {
    const read = served().tls?.reload() ?? Promise.resolve();
    read.then(
      () => log.info('The certificate was read again'),
      (error: unknown) => log.error({ fault: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function stopOnSignals(stop: () => Promise<void>): () => void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Tirek is stopping\n');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Tirek did not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}
