/** Builds what the server serves: `--words` compiles only the messages, otherwise the screens follow. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './precompress.mjs';
import { buildWords } from './words.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => process.stdout.write(`${line}\n`);
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

async function words() {
  const start = performance.now();
  const { built, keys } = await buildWords(root);
  say(
    built
      ? `  words    ${keys} messages in three languages, ${secondsSince(start)}`
      : `  words    ${keys} messages, unchanged`,
  );
}

async function screens() {
  const start = performance.now();
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const code = await new Promise((resolve, reject) => {
    // Whoever builds from a test says NODE_ENV=test, which would put the slow, large React of developers on the screens.
    const env = { ...process.env, NODE_ENV: 'production' };
    const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' });
    build.once('error', reject);
    build.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`vite build ended with ${code}`);
  const compressed = await precompress(path.join(root, 'dist', 'web'));
  say(`  screens  built to dist/web, ${compressed} files compressed, ${secondsSince(start)}`);
}

try {
  await words();
  if (!process.argv.includes('--words')) await screens();
} catch (fault) {
  process.stderr.write(`The build stopped: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
