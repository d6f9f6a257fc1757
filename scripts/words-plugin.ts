import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { locales, readWords } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const virtual = 'virtual:tirek-words';
const wordsFile = 'src/ui/words.ts';
const sayableFile = 'src/generated/paraglide/sayable.js';
const importOfMessages = /import \{([^}]*)\} from '#messages';/u;

/**
 * Messages in the built screens: every message is a number, every language a file with the texts in that order, fetched
 * when the language is shown. The compiled messages hold three languages in every function, thrice the bytes; and a page
 * names the numbers of its own messages only, so the first page does not carry those of all others.
 */
export function wordsPlugin(): Plugin {
  const { words } = readWords(root);
  const keys = Object.keys(words['kk'] ?? {}).toSorted();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return {
    name: 'tirek-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : null),
    load: (id) => {
      const path = id.replaceAll('\\', '/');
      if (path === `\0${virtual}`) return table;
      if (path.endsWith(wordsFile)) return wordsModule();
      if (!path.startsWith(`\0${virtual}/`)) return null;
      const texts = words[path.slice(virtual.length + 2)] ?? {};
      return `export default ${JSON.stringify(keys.map((key) => texts[key] ?? words['kk']?.[key] ?? ''))};`;
    },
    transform: (code, id) => {
      if (id.replaceAll('\\', '/').endsWith(sayableFile)) return sayableByNumber(code, numbers);
      return importOfMessages.test(code) ? messagesByNumber(code, numbers) : null;
    },
  };
}

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

const sayableByNumber = (code: string, numbers: Numbers): string =>
  code
    .replace(/^import .*$/mu, `import { message } from '${virtual}';`)
    .replaceAll(/messages\.(\w+)/gu, (_all, key: string) => `message(${numberOf(numbers, key)})`);

const wordsModule = (): string => `
import { takeTexts } from '${virtual}';
const held = new Map();
const files = { ${locales.map((locale) => `${locale}: () => import('${virtual}/${locale}')`).join(', ')} };
export function fetchWords(language) {
  if (held.has(language)) return null;
  return files[language]().then((file) => { held.set(language, file.default); });
}
export const speak = (language) => takeTexts(held.get(language));
`;
