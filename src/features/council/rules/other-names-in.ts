import { findNames } from '#kernel/pure/find-names.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Text } from '#kernel/pure/text.ts';

export type WrittenItem = {
  readonly texts: readonly (Text | null)[];
  /** The child of the question and the adults who take part: they may be named. */
  readonly own: readonly PersonName[];
};

/** Names of other pupils in the free text of questions, as they are written there, once each (clause 13: a protocol concerns several children). */
export function otherNamesIn(items: readonly WrittenItem[], others: readonly PersonName[]): readonly string[] {
  const found = items.flatMap(({ texts, own }) =>
    texts
      .flatMap((text) => (text === null ? [] : [text.text, text.other ?? '']))
      .flatMap((words) => findNames(words, others, own).map((match) => match.found)),
  );
  return [...new Set(found)];
}
