import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const locales = ['kk', 'ru', 'en'] as const;
type Locale = (typeof locales)[number];
export type Words = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** Texts that are rightly the same letter for letter in Kazakh and Russian: names, signs, formats, shared loan words. */
const sameInBoth = new Set([
  'Логин',
  'Код',
  'Кворум',
  'Педагог-психолог',
  // The name of a school is asked for in each language in that language.
  'Мектептің толық атауы',
  'Полное название школы',
  '№',
  'PDF',
  'DOCX',
  'Тірек',
  'Журнал',
  'Архив',
  'Телефон',
  'Директор',
  'Психолог',
  'E-mail',
  'QR',
]);

const parametersOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{([a-zA-Z0-9]+)\}/gu)].map(([whole]) => whole))].toSorted().join(' ');

/** Keys missing or empty in a language. */
export const missingIn = (words: Words): readonly string[] =>
  keysOf(words).flatMap((key) =>
    locales
      .filter((locale) => (words[locale][key] ?? '').trim() === '')
      .map((locale) => `${key}: no text in ${locale}`),
  );

/** Keys whose Kazakh is the Russian letter for letter: forgotten, most likely. */
export const untranslated = (words: Words): readonly string[] =>
  keysOf(words)
    .filter((key) => isForgotten(words.kk[key], words.ru[key]))
    .map((key) => `${key}: the Kazakh text is the Russian one: «${words.kk[key] ?? ''}»`);

/** Keys whose `{parameters}` differ between the languages. */
export const unequalParameters = (words: Words): readonly string[] =>
  keysOf(words)
    .filter((key) => new Set(locales.map((locale) => parametersOf(words[locale][key] ?? ''))).size > 1)
    .map(
      (key) =>
        `${key}: parameters differ: ${locales.map((locale) => `${locale} [${parametersOf(words[locale][key] ?? '')}]`).join(', ')}`,
    );

/** One word per notion: what is written otherwise, and how it is written here (GLOSSARY.md). */
const oneWord: readonly { readonly locale: Locale; readonly other: RegExp; readonly here: string }[] = [
  { locale: 'ru', other: /ё/iu, here: 'е' },
  { locale: 'ru', other: /зафиксир/iu, here: 'закрепить' },
  { locale: 'ru', other: /аккаунт/iu, here: 'учетная запись' },
  { locale: 'ru', other: /досье/iu, here: 'материалы к заседанию' },
  { locale: 'kk', other: /тіркелгі|аккаунт/iu, here: 'есептік жазба' },
];

/** Texts that use another word than the glossary for the same thing. */
export const otherWords = (words: Words): readonly string[] =>
  oneWord.flatMap(({ locale, other, here }) =>
    Object.entries(words[locale])
      .filter(([, text]) => other.test(text))
      .map(([key]) => `${key}: in ${locale} this is written «${here}»`),
  );

/** Keys that no source names, neither whole nor by the beginning of a `say(...)`. */
export function unusedKeys(words: Words, sources: readonly string[]): readonly string[] {
  const named = new Set<string>(sources.flatMap((source) => source.match(/\b[a-z][a-z0-9]*_[a-z0-9_]+\b/gu) ?? []));
  const reasons = new Set<string>(
    sources.flatMap((source) => source.match(/['"`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)['"`]/gu) ?? []).map(unquoted),
  );
  const beginnings = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/[`']([a-z][a-z0-9]*_[a-z0-9_]*)\$\{/gu)].map((found) => found[1] ?? ''),
    ),
  );
  const families = ['refusal_', 'departure_', 'invalid_'];
  return keysOf(words)
    .filter((key) => {
      const family = families.find((one) => key.startsWith(one));
      if (family !== undefined) return !isReason(key.slice(family.length), family, reasons);
      return !named.has(key) && ![...beginnings].some((beginning) => key.startsWith(beginning));
    })
    .map((key) => `${key}: nothing uses it`);
}

/** Kinds of mistakes the schema library itself reports. */
const schemaCodes = ['too_small', 'too_big', 'invalid_type', 'invalid_format', 'invalid_value'];

const isReason = (name: string, family: string, reasons: ReadonlySet<string>): boolean =>
  reasons.has(name.replaceAll('_', '-')) || (family === 'invalid_' && schemaCodes.includes(name));

const unquoted = (text: string): string => text.slice(1, -1);

const isForgotten = (kk: string | undefined, ru: string | undefined): boolean =>
  kk !== undefined && kk === ru && !sameInBoth.has(kk.trim()) && /\p{L}{2}/u.test(kk.replaceAll(/\{[^}]*\}/gu, ''));

const keysOf = (words: Words): readonly string[] =>
  [...new Set(locales.flatMap((locale) => Object.keys(words[locale])))].toSorted();

/** Reads every message file under `root`; keys of one language merged. */
export function readMessages(root: string): { readonly words: Words; readonly files: number } {
  const folders = ['src/ui/messages', 'src/app/messages', 'src/features/*/messages'];
  const merged: Record<Locale, Record<string, string>> = { kk: {}, ru: {}, en: {} };
  let files = 0;
  for (const locale of locales) {
    for (const file of globSync(
      folders.map((folder) => `${folder}/${locale}.json`),
      { cwd: root },
    )) {
      const found: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      files += 1;
      for (const [key, text] of Object.entries(found ?? {})) merged[locale][key] = String(text);
    }
  }
  return { words: merged, files };
}

const readSources = (root: string): readonly string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'generated' })
    .filter((file) => !/\.test\.tsx?$/u.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));

function check(root: string): number {
  const { words, files } = readMessages(root);
  const sources = readSources(root);
  const keys = keysOf(words).length;
  if (keys === 0 || sources.length === 0) {
    process.stderr.write('messages: nothing was read\n');
    return 1;
  }
  const problems = [
    ...missingIn(words),
    ...untranslated(words),
    ...unequalParameters(words),
    ...otherWords(words),
    ...unusedKeys(words, sources),
  ];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`messages: ${keys} keys in ${files} files, ${problems.length} problems\n`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = check(path.resolve(import.meta.dirname, '..'));
