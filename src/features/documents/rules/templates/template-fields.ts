import { paperLanguages, type Names, type PaperLanguage } from '#kernel/pure/text.ts';
import type { Letter } from '../letter.ts';
import type { FixedWords } from '../wording/fixed-words.ts';
import { tagIn, tagOf } from './name-tags.ts';
import { templateContent, type TemplateContent } from './template-content.ts';

/** The whole paper as the program lays it out, where the template says so. */
export const contentTag = 'content';

/** A field of the templates of a paper: its tag, the words of the form it stands for, and what the sample holds. */
export type TemplateField = {
  readonly tag: string;
  readonly kind: 'value' | 'list' | 'content';
  /** The label or heading of the form; null for what every paper has. */
  readonly label: Names | null;
  readonly example: Names;
  /** The list it stands in. */
  readonly within: string | null;
};

type Sample = { readonly letters: Readonly<Record<PaperLanguage, Letter>>; readonly words: readonly FixedWords[] };

/** Every field the sample of a paper shows, in its order, then the whole content. */
export function templateFields({ letters, words }: Sample): readonly TemplateField[] {
  const [kk, ru] = paperLanguages.map((lang) => templateContent({ letter: letters[lang], words, said: [] }));
  if (kk === undefined || ru === undefined) return [];
  return [
    ...Object.keys(kk.values).map((tag) => valueField(tag, kk, ru, words)),
    ...Object.keys(kk.lists).flatMap((tag) => listFields(tag, kk, ru, words)),
    { tag: contentTag, kind: 'content', label: null, example: { kk: '…', ru: '…' }, within: null },
  ];
}

function valueField(
  tag: string,
  kk: TemplateContent,
  ru: TemplateContent,
  words: readonly FixedWords[],
): TemplateField {
  const example = { kk: shortly(kk.values[tag]), ru: shortly(ru.values[tag]) };
  return { tag, kind: 'value', label: labelOf(tag, words), example, within: null };
}

function listFields(
  tag: string,
  kk: TemplateContent,
  ru: TemplateContent,
  words: readonly FixedWords[],
): readonly TemplateField[] {
  const [first, second] = [kk.lists[tag]?.[0] ?? {}, ru.lists[tag]?.[0] ?? {}];
  const inner = Object.keys(first).map((name): TemplateField => {
    const example = { kk: shortly(first[name]), ru: shortly(second[name]) };
    return { tag: name, kind: 'value', label: labelOf(name, words), example, within: tag };
  });
  return [{ tag, kind: 'list', label: labelOf(tag, words), example: { kk: '…', ru: '…' }, within: null }, ...inner];
}

/** The words a tag is named after: its own, or those of the heading it stands under. */
function labelOf(tag: string, words: readonly FixedWords[]): Names | null {
  const found = words.find(({ key }) => {
    const name = tagOf(key);
    return tag === name || (['text', 'list', 'rows'] as const).some((kind) => tag === tagIn(name, kind));
  });
  return found === undefined ? null : { kk: found.kk, ru: found.ru };
}

const longest = 80;

const shortly = (text: string | undefined): string => {
  const line = (text ?? '').replaceAll('\n', ' ');
  if (line === '') return '…';
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** Tags a template of the paper may hold: those of the sample, and those of words the sample happens not to show. */
export function knownTags(sample: Sample): {
  readonly values: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
} {
  const fields = templateFields(sample);
  const names = sample.words.map(({ key }) => tagOf(key));
  const shown = (isList: boolean): string[] =>
    fields.filter(({ kind }) => (kind === 'list') === isList).map(({ tag }) => tag);
  const under = ['', ...names];
  return {
    values: new Set([...shown(false), ...names, ...under.map((name) => tagIn(name, 'text')), ...everyValue]),
    lists: new Set([
      ...shown(true),
      ...under.flatMap((name) => [tagIn(name, 'list'), tagIn(name, 'rows')]),
      ...everyList,
    ]),
  };
}

/** What a paper may have though its sample has not. */
const everyValue = ['number', 'text', 'heading', 'note', 'post', 'name', 'corner', 'subtitle'];
const everyList = ['items', 'signatures'];
