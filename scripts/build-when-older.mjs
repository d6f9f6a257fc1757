import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Beside `src`: what else decides how the screens come out. */
const besideSources = [
  'package-lock.json',
  'vite.config.ts',
  'index.html',
  'scripts/build.mjs',
  'scripts/precompress.mjs',
  'scripts/words.mjs',
  'scripts/words-plugin.ts',
  'scripts/first-words.ts',
];

/** Folders of `src` that no screen may import, so a change there leaves the built screens as they are. */
const notOfScreens = new Set(['server', 'cli', 'testing']);

/**
 * Fingerprint of all that the built screens come from: names and contents, no times, which a copy or a clone changes.
 * @param {string} root folder of the package
 */
export function fingerprintOfScreens(root) {
  const hash = createHash('sha256');
  const sources = sourcesIn(path.join(root, 'src'));
  if (sources.length === 0) throw new Error(`no sources were found in ${root}/src`);
  for (const file of [...sources, ...besideSources.map((name) => path.join(root, name))]) {
    if (!existsSync(file)) continue;
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return notOfScreens.has(entry.name) ? [] : sourcesIn(file);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [file];
    });
}

/**
 * Builds words and screens when their sources changed since the last build; says each step.
 * @param {string} root folder of the package
 * @param {(line: string) => void} say
 */
export async function buildWhenOlder(root, say) {
  say('[1/3] Words in three languages');
  await runBuild(root, ['--words']);
  const stampFile = path.join(root, 'dist', 'screens.stamp');
  const isBuilt = existsSync(path.join(root, 'dist', 'web', 'index.html')) && existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, 'utf8') === fingerprintOfScreens(root)) {
    say('[2/3] Screens are up to date');
    return;
  }
  say('[2/3] Building the screens (the first time and after an update, up to a minute)');
  await runBuild(root, []);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprintOfScreens(root));
}

function runBuild(root, words) {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [path.join(root, 'scripts', 'build.mjs'), ...words], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    build.once('error', reject);
    build.once('exit', (code, signal) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`the build ended with ${signal ?? code}; what it said stands above`));
    });
  });
}
