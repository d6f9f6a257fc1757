import { findNames } from '#kernel/pure/find-names.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Text } from '#kernel/pure/text.ts';

const gone = '…';

/** The text without the names of these people, in any case of Kazakh and Russian. */
export function stripNames(text: Text, people: readonly PersonName[]): Text {
  const strip = (words: string): string =>
    findNames(words, people).reduceRight(
      (left, { start, end }) => left.slice(0, start) + gone + left.slice(end),
      words,
    );
  return { ...text, text: strip(text.text), ...(text.other === undefined ? {} : { other: strip(text.other) }) };
}
