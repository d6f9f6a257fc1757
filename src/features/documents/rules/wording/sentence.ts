import type { Run } from '../letter.ts';

/** `{name}` in a sentence: the place of a fact. */
const place = /\{([a-z][a-zA-Z]*)\}/gu;

/** The names of the facts a sentence has places for, each once, in their order. */
export const placesIn = (words: string): readonly string[] => [
  ...new Set([...words.matchAll(place)].map(([, name = '']) => name)),
];

/** The words with their facts; a place nobody has a fact for stays as it is. */
const filled = (words: string, facts: Readonly<Record<string, string>>): string =>
  words.replace(place, (whole, name: string) => facts[name] ?? whole);

/** A sentence of a form with its facts, which stay the same however a school says it. */
export const sentence = (words: string, facts: Readonly<Record<string, string>>): Run => ({
  text: filled(words, facts),
  said: { sentence: words, facts },
});
