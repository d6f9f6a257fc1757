import type { Names } from '#kernel/pure/text.ts';

type Lists = { readonly kk: readonly string[]; readonly ru: readonly string[] };

/** The words a form is written with, as it declares them: in both languages, lists of them, or groups. */
export type WordSet = { readonly [name: string]: Names | Lists | WordSet };

/** One sentence or heading of a form; `key` is its place among the words of that form. */
export type FixedWords = { readonly key: string; readonly kk: string; readonly ru: string };

/** Every sentence of a form under its own key; a text that stands there twice is one sentence. */
export function fixedWordsOf(words: WordSet): readonly FixedWords[] {
  const seen = new Set<string>();
  return leavesOf('', words).filter(({ kk, ru }) => {
    const text = `${kk}\n${ru}`;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function leavesOf(key: string, node: WordSet | Names | Lists): readonly FixedWords[] {
  const { kk, ru } = node;
  if (typeof kk === 'string' && typeof ru === 'string') return [{ key, kk, ru }];
  if (isList(kk) && isList(ru))
    return kk.map((text, at) => ({ key: `${key}.${at + 1}`, kk: text, ru: ru[at] ?? text }));
  return Object.entries(node).flatMap(([name, inner]: [string, WordSet[string]]) =>
    leavesOf(key === '' ? name : `${key}.${name}`, inner),
  );
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
