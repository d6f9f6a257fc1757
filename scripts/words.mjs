import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const locales = ['kk', 'ru', 'en'];
const messageFolders = ['src/ui/messages', 'src/app/messages', 'src/features/*/messages'];

/** Families of messages that are looked up by a name known only at run time. */
const fixedFamilies = ['refusal_', 'departure_', 'invalid_'];

/**
 * Every message file merged per language; two files may not define one key.
 * @param {string} root folder of the package
 * @returns {{ words: Record<string, Record<string, string>>, files: string[] }}
 */
export function readWords(root) {
  const files = globSync(
    messageFolders.flatMap((folder) => locales.map((l) => `${folder}/${l}.json`)),
    { cwd: root },
  ).toSorted();
  const words = Object.fromEntries(locales.map((locale) => [locale, {}]));
  for (const file of files) {
    const locale = path.basename(file, '.json');
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(path.join(root, file), 'utf8')))) {
      if (words[locale][key] !== undefined) throw new Error(`${file}: the key ${key} is defined twice`);
      words[locale][key] = text;
    }
  }
  return { words, files };
}

/**
 * Beginnings of the keys that the sources look up by `say(...)`: families fixed above, and what stands before `${` there.
 * @param {string} root folder of the package
 * @returns {string[]}
 */
export function sayableBeginnings(root) {
  const beginnings = new Set(fixedFamilies);
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'generated' });
  for (const source of sources) {
    if (/\.test\.tsx?$/.test(source)) continue;
    const text = readFileSync(path.join(root, source), 'utf8');
    for (const beginning of sayableBeginningsIn(text)) beginnings.add(beginning);
  }
  return [...beginnings].toSorted();
}

/**
 * What stands before `${` in every `say(...)` of one source.
 * @param {string} source
 * @returns {string[]}
 */
export const sayableBeginningsIn = (source) =>
  [...source.matchAll(/\bsay(?:able)?\(\s*[`']([a-z0-9_]+)/g)].map(([, beginning]) => beginning);

/**
 * Merges the message files and compiles them to `src/generated/paraglide`, unless nothing changed since.
 * @param {string} root folder of the package
 * @returns {Promise<{ built: boolean, keys: number }>}
 */
export async function buildWords(root) {
  const { words, files } = readWords(root);
  const beginnings = sayableBeginnings(root);
  const keys = Object.keys(words.kk).toSorted();
  const seal = createHash('sha256')
    .update(JSON.stringify([words, beginnings, ownSources(root)]))
    .digest('hex');
  const generated = path.join(root, 'src/generated');
  const sealFile = path.join(generated, 'words.seal');
  if (existsSync(sealFile) && readFileSync(sealFile, 'utf8') === seal) return { built: false, keys: keys.length };
  if (files.length === 0) throw new Error('no message files were found under src');

  await compile(words, path.join(generated, 'paraglide'));
  writeFileSync(path.join(generated, 'paraglide/sayable.js'), sayable(keys, beginnings));
  writeFileSync(sealFile, seal);
  return { built: true, keys: keys.length };
}

const ownSources = (root) => readFileSync(path.join(root, 'scripts/words.mjs'), 'utf8');

async function compile(words, outdir) {
  const { compileProject } = await import('@inlang/paraglide-js');
  const output = await compileProject({
    project: { settings: { get: async () => ({ baseLocale: 'kk', locales }) }, db: rowsOf(words) },
    compilerOptions: {
      outputStructure: 'locale-modules',
      strategy: ['globalVariable', 'baseLocale'],
      disableAsyncLocalStorage: true,
      emitGitIgnore: false,
      emitPrettierIgnore: false,
      emitReadme: false,
    },
  });
  for (const [file, text] of Object.entries(output)) {
    mkdirSync(path.dirname(path.join(outdir, file)), { recursive: true });
    writeFileSync(path.join(outdir, file), text);
  }
}

/**
 * The compiler asks its project one query (bundle, message, variant joined); we answer it from our files. Its own
 * project store is an embedded database that takes seconds to open and wants plugins from the network.
 */
function rowsOf(words) {
  const rows = locales.flatMap((locale) =>
    Object.entries(words[locale]).map(([key, text]) => ({
      bundleId: key,
      bundleDeclarations: parametersOf(text).map((name) => ({ type: 'input-variable', name })),
      messageId: `${key} ${locale}`,
      messageLocale: locale,
      messageSelectors: [],
      variantId: `${key} ${locale}`,
      variantMatches: [],
      variantPattern: patternOf(text),
    })),
  );
  const query = {
    selectFrom: () => query,
    leftJoin: () => query,
    select: () => query,
    orderBy: () => query,
    execute: async () => rows,
  };
  return query;
}

/** Names of the `{parameters}` of a message. */
export const parametersOf = (text) => [...new Set([...text.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map((found) => found[1]))];

const patternOf = (text) =>
  text
    .split(/(\{[a-zA-Z0-9]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[a-zA-Z0-9]+\}$/.test(piece)
        ? { type: 'expression', arg: { type: 'variable-reference', name: piece.slice(1, -1) } }
        : { type: 'text', value: piece },
    );

function sayable(keys, beginnings) {
  const chosen = keys.filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
  return [
    "import * as messages from './messages.js';",
    '/** @type {Readonly<Record<string, (parameters?: Record<string, unknown>) => string>>} */',
    'export const sayable = /** @type {any} */ ({',
    ...chosen.map((key) => `  ${key}: messages.${key},`),
    '});',
    '',
  ].join('\n');
}
