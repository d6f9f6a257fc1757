/** `npm start`: the right Node, the options, a build where needed, then the server. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildWhenOlder } from './build-when-older.mjs';
import { startOptions } from './start-options.mjs';
import { isUnderNode24, root, urlOf } from './with-node-24.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

async function start() {
  const asked = startOptions(process.argv.slice(2), process.env, process.cwd());
  if ('help' in asked) return say(asked.help);
  if ('mistake' in asked) {
    process.stderr.write(`${asked.mistake}\n`);
    process.exitCode = 2;
    return undefined;
  }
  if (!(await isUnderNode24(import.meta.url))) return undefined;
  // A release was built before it was packed, and holds nothing to build with.
  if (existsSync(path.join(root, 'VERSION'))) say('[1/3] [2/3] Built already');
  else await buildWhenOlder(root, say);
  say('[3/3] Starting');
  const { startTirek } = await import(urlOf('src/app/server/main.ts'));
  return startTirek(asked.options);
}

/** A fault of the machine or of its settings is one sentence; a fault of the program shows where it is. */
const wordsOf = (error) =>
  error instanceof Error && error.constructor === Error && !('code' in error)
    ? error.message
    : (error?.stack ?? String(error));

try {
  await start();
} catch (error) {
  process.stderr.write(`Tirek did not start: ${wordsOf(error)}\n`);
  process.exit(1);
}
