import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import type { Letter } from '#features/documents/rules/letter.ts';
import { paperLanguages, type PaperLanguage } from '#kernel/pure/text.ts';
import type { SampleLetters } from './sample-papers.ts';

/** The moment to which the school of the golden papers has come: the same school, the same words, on every machine. */
export const goldenMoment = new Date('2026-11-22T08:00:00+05:00');

/** Both languages of a paper as they are committed: the words to be read, the letters to be printed again. */
export type Golden = {
  readonly texts: Readonly<Record<PaperLanguage, string>>;
  readonly letters: Readonly<Record<PaperLanguage, Letter>>;
};

const folder = join(import.meta.dirname, 'golden');
const textFile = (name: string, lang: PaperLanguage): string => join(folder, `${name}.${lang}.txt`);
const lettersFile = (name: string): string => join(folder, `${name}.letters`);

/** A SHA-256 in groups of eight, as a signature sheet prints it: it covers ids, which each telling of the story draws anew. */
const groupedHash = /[\da-f]{8}(?: [\da-f]{8}){7}/gu;
const withoutHashes = (text: string): string => text.replaceAll(groupedHash, '########');

export const goldenOf = ({ letters }: NonNullable<SampleLetters['made']>): Golden => ({
  texts: {
    kk: withoutHashes(`${plainTextOf(letters.kk)}\n`),
    ru: withoutHashes(`${plainTextOf(letters.ru)}\n`),
  },
  // As it comes back from its file: what is undefined is not there.
  letters: JSON.parse(withoutHashes(JSON.stringify(letters))),
});

/** What is committed of a paper; null where nothing is. */
export async function readGolden(name: string): Promise<Golden | null> {
  try {
    const [kk, ru] = await Promise.all(paperLanguages.map((lang) => readFile(textFile(name, lang), 'utf8')));
    const letters: Golden['letters'] = JSON.parse(await readFile(lettersFile(name), 'utf8'));
    return { texts: { kk: kk ?? '', ru: ru ?? '' }, letters };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function writeGolden(name: string, golden: Golden): Promise<void> {
  for (const lang of paperLanguages) await writeFile(textFile(name, lang), golden.texts[lang]);
  await writeFile(lettersFile(name), `${linesOf(golden.letters)}\n`);
}

/** One block a line, so that a change shows where it is. */
const linesOf = (letters: Golden['letters']): string =>
  `{\n${paperLanguages.map((lang) => `"${lang}": ${letterLines(letters[lang])}`).join(',\n')}\n}`;

const letterLines = ({ blocks, ...head }: Letter): string =>
  `${JSON.stringify(head).slice(0, -1)}, "blocks": [\n${blocks.map((block) => `  ${JSON.stringify(block)}`).join(',\n')}\n]}`;
