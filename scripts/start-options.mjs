import path from 'node:path';
import { parseArgs } from 'node:util';

/** @typedef {{ port: number, host: string, dataFolder: string, test: boolean, tls?: { cert: string, key: string } }} StartOptions */

const flags = /** @type {const} */ ({
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: 'localhost' },
  data: { type: 'string', default: 'data' },
  test: { type: 'boolean', default: false },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  help: { type: 'boolean', default: false, short: 'h' },
});

export const help = `Tirek: support for pupils who need heightened pedagogical attention.

  npm start -- [options]

  --port N      port of the web server, default 8080 (0: any free one)
  --host NAME   address to listen on, default localhost (0.0.0.0: from other machines)
  --data DIR    folder of the database, files and keys, default ./data
  --test        a data folder for trials: accepts a test clock, never for real records
  --tls-cert F  own certificate (PEM) for HTTPS, with --tls-key F; also TIREK_TLS_CERT and TIREK_TLS_KEY
  --help        this text

  DATABASE_URL  set: this PostgreSQL server (15 or newer) instead of the embedded one`;

/**
 * What the words of the command line ask for: options, the help text, or one sentence about a mistake.
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} folder that a relative `--data` starts from
 * @returns {{ options: StartOptions } | { help: string } | { mistake: string }}
 */
export function startOptions(words, environment, folder) {
  const kept = ['port', 'host', 'data', 'test', 'tls-cert', 'tls-key'].find(
    (name) => environment[`npm_config_${name.replace('-', '_')}`] !== undefined,
  );
  if (kept !== undefined) {
    return { mistake: `npm kept --${kept} for itself. Write two dashes first: npm start -- --${kept} …` };
  }
  try {
    const { values } = parseArgs({ args: [...words], options: flags, allowPositionals: false });
    return values.help ? { help } : checked(values, folder);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? '') : String(error);
    return { mistake: `${reason.replace(/\.$/, '')}. Try npm start -- --help` };
  }
}

function checked(values, folder) {
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) return { mistake: `--port must be a number from 0 to 65535, not "${values.port}".` };
  if (values.host === '') return { mistake: '--host must name an address, for example localhost or 0.0.0.0.' };
  if (values.data === '') return { mistake: '--data must name a folder.' };
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if ((cert === undefined) !== (key === undefined)) return { mistake: '--tls-cert and --tls-key go together.' };
  const tls = cert === undefined ? {} : { tls: { cert: path.resolve(folder, cert), key: path.resolve(folder, key) } };
  return {
    options: { port, host: values.host, dataFolder: path.resolve(folder, values.data), test: values.test, ...tls },
  };
}
