import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { entry, firstSources, firstWords, gate } from './first-words.ts';
import { locales, readWords, sayableBeginnings } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const virtual = 'virtual:tirek-words';
const wordsFile = 'src/ui/words.ts';
const sayableFile = 'src/generated/paraglide/sayable.js';
const importOfMessages = /import \{([^}]*)\} from '#messages';/u;

/**
 * Messages in the built screens: every message is a number, every language two files with the texts in that order, those
 * of the first visit and those of all other pages. A browser fetches the language it shows, and the second file with the
 * first other page. The compiled messages hold three languages in every function, thrice the bytes; and a page names the
 * numbers of its own messages only, so the first page does not carry those of all others.
 */
export function wordsPlugin(): Plugin {
  const { words } = readWords(root);
  const keys = Object.keys(words['kk'] ?? {}).toSorted();
  const first = new Set(firstWords(root, keys));
  const parts: Parts = { first: [...first], rest: keys.filter((key) => !first.has(key)) };
  const numbers = new Map([...parts.first, ...parts.rest].map((key, number) => [key, number]));
  const sources = firstSources(root);
  return {
    name: 'tirek-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : null),
    load: (id) => {
      const file = id.replaceAll('\\', '/');
      if (file === `\0${virtual}`) return table;
      if (file === `\0${virtual}/sayable`) return sayableOfRest(parts, numbers);
      if (file.endsWith(wordsFile)) return wordsModule();
      if (!file.startsWith(`\0${virtual}/`)) return null;
      const [part = '', locale = ''] = file.slice(virtual.length + 2).split('/');
      const texts = words[locale] ?? {};
      const chosen = part === 'first' ? parts.first : parts.rest;
      return `export default ${JSON.stringify(chosen.map((key) => texts[key] ?? words['kk']?.[key] ?? ''))};`;
    },
    transform: (code, id) => {
      if (id.replaceAll('\\', '/').endsWith(sayableFile)) return sayableOfFirst(parts, numbers);
      return importOfMessages.test(code) ? messagesByNumber(code, numbers) : null;
    },
    buildEnd() {
      const unseen = visited((id) => this.getModuleInfo(id)).filter((source) => !sources.has(source));
      if (unseen.length > 0)
        this.error(`The words of ${unseen.join(', ')} are missing on the first visit: see first-words.ts`);
    },
  };
}

type Info = { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;

/** Our sources that a browser may load before the gate, as the bundler sees them. */
function visited(infoOf: (id: string) => Info): string[] {
  const reached = new Set<string>();
  const waiting = [path.join(root, entry)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const info = reached.has(id) || id === path.join(root, gate) ? null : infoOf(id);
    if (info === null) continue;
    reached.add(id);
    waiting.push(...info.importedIds, ...info.dynamicallyImportedIds);
  }
  if (reached.size < 2) throw new Error('the bundler named no imports of the first page');
  return [...reached]
    .filter((id) => /src[\\/].*\.tsx?$/u.test(id))
    .map((id) => path.relative(root, id).replaceAll('\\', '/'));
}

type Parts = { readonly first: readonly string[]; readonly rest: readonly string[] };

const table = `
let texts = [];
export const takeTexts = (next) => { texts = next; };
const fill = (text, given) => text.replace(/\\{([a-zA-Z0-9]+)\\}/g, (_all, name) => \`\${given[name]}\`);
export const message = (number) => (given) => given === undefined ? texts[number] : fill(texts[number], given);
`;

type Numbers = ReadonlyMap<string, number>;

function numberOf(numbers: Numbers, key: string): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error(`There is no message ${key}`);
  return number;
}

/** `import { a } from '#messages'` becomes `const a = message(12)`. */
const messagesByNumber = (code: string, numbers: Numbers): string =>
  code.replace(importOfMessages, (_all, names: string) => {
    const asked = names.split(',').map((name) => name.trim());
    const constants = asked
      .filter((name) => name !== '')
      .map((name) => {
        const [key = '', own = key] = name.split(/\s+as\s+/u);
        return `const ${own} = /* @__PURE__ */ message(${numberOf(numbers, key)});`;
      });
    return `import { message } from '${virtual}'; ${constants.join(' ')}`;
  });

/** What `say(...)` may look up: a table that grows with the second file. */
const sayableIn = (keys: readonly string[]): readonly string[] => {
  const beginnings = sayableBeginnings(root);
  return keys.filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
};

const sayableOfFirst = ({ first }: Parts, numbers: Numbers): string => `
import { message } from '${virtual}';
export const sayable = { ${sayableIn(first)
  .map((key) => `${key}: message(${numberOf(numbers, key)})`)
  .join(', ')} };
`;

const sayableOfRest = ({ rest }: Parts, numbers: Numbers): string => `
import { sayable } from '#paraglide/sayable.js';
import { message } from '${virtual}';
const numbers = ${JSON.stringify(Object.fromEntries(sayableIn(rest).map((key) => [key, numberOf(numbers, key)])))};
for (const [key, number] of Object.entries(numbers)) sayable[key] = message(number);
`;

const filesOf = (part: keyof Parts): string =>
  `{ ${locales.map((locale) => `${locale}: () => import('${virtual}/${part}/${locale}')`).join(', ')} }`;

const wordsModule = (): string => `
import { takeTexts } from '${virtual}';
const files = { first: ${filesOf('first')}, rest: ${filesOf('rest')} };
const held = { first: new Map(), rest: new Map() };
let all = false;
const fetchPart = (part, language) =>
  files[part][language]().then((file) => { held[part].set(language, file.default); });
export function fetchWords(language) {
  const coming = [];
  if (!held.first.has(language)) coming.push(fetchPart('first', language));
  if (all && !held.rest.has(language)) coming.push(import('${virtual}/sayable'), fetchPart('rest', language));
  return coming.length === 0 ? null : Promise.all(coming).then(() => undefined);
}
export function fetchAllWords(language) {
  all = true;
  return fetchWords(language);
}
export const speak = (language) => takeTexts([...held.first.get(language), ...(held.rest.get(language) ?? [])]);
`;
