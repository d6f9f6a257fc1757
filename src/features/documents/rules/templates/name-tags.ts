import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Paragraph, Runs } from '../letter.ts';
import { runsText } from '../plain-text-of.ts';
import type { FixedWords } from '../wording/fixed-words.ts';
import { sayInstead, type Rewording } from '../wording/reword.ts';

/** The tag of a text of the form, or null where the text is no word of the form. */
export type Namer = (text: string) => string | null;

/** A key of the words as a tag can hold it: `sections.child` is `sectionsChild`. */
export const tagOf = (key: string): string => key.replaceAll(/\.(.)/gu, (_, letter: string) => letter.toUpperCase());

/** Names the words of a form by their keys, also where the school says them otherwise. */
export function namerOf(lang: PaperLanguage, words: readonly FixedWords[], said: readonly Rewording[]): Namer {
  const known = words.map((one) => ({
    tag: tagOf(one.key),
    to: said.find(({ from }) => from === one[lang])?.to ?? one[lang],
  }));
  return (text) => known.find(({ to }) => sayInstead(text, to, '') !== null)?.tag ?? null;
}

/** `text` before any heading, `causesText` under the heading of causes. */
export const tagIn = (section: string, kind: 'text' | 'list' | 'rows'): string =>
  section === '' ? kind : section + kind.charAt(0).toUpperCase() + kind.slice(1);

/** A sentence of the form by its own name; what stands at the right or in the middle by its place; the rest by its section. */
export function tagOfParagraph({ runs, align }: Paragraph, section: string, nameOf: Namer): string {
  const own = nameOf(sentenceOf(runs));
  if (own !== null) return own;
  if (align === 'right') return 'corner';
  return align === 'center' ? 'subtitle' : tagIn(section, 'text');
}

/** The columns of a table by the words of its head. */
export const columnsOf = (head: readonly Runs[], nameOf: Namer): readonly string[] =>
  head.map((cell, at) => {
    const text = runsText(cell);
    return text === '№' ? 'number' : (nameOf(text) ?? `column${at + 1}`);
  });

/** With its places for facts, where it has them. */
function sentenceOf(runs: Runs): string {
  const [first] = runs;
  if (first !== undefined && runs.length === 1 && 'text' in first && first.said !== undefined)
    return first.said.sentence;
  return runsText(runs);
}
