/** `npm run demo`: Tirek with a made-up school in a folder of its own, to try out and to show. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenOlder } from './build-when-older.mjs';
import { isUnderNode24, root, urlOf } from './with-node-24.mjs';

const help = `Tirek with a made-up school: everybody signs in from a list, nothing is real.

  npm run demo -- [options]

  --port N     port of the web server, default 8080 or the next one free
  --data DIR   folder of the demonstration, default ./data-demo
  --reset      throw the former demonstration away and begin anew
  --help       this text`;

const say = (line) => process.stdout.write(`${line}\n`);

async function demo() {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: 'data-demo' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return say(help);
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535))
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
  if (!(await isUnderNode24(import.meta.url))) return undefined;
  if (!existsSync(path.join(root, 'VERSION'))) await buildWhenOlder(root, say);
  const { startDemo } = await import(urlOf('src/app/server/demo/start-demo.ts'));
  return startDemo({
    port: values.port === undefined ? null : Number(values.port),
    dataFolder: path.resolve(values.data),
    reset: values.reset,
  });
}

try {
  await demo();
} catch (error) {
  process.stderr.write(`The demonstration did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
