/** `npm start`: the right Node, the options, a build where needed, then the server. */
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
  await buildWhenOlder(root, say);
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
