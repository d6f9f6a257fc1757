import type { Language } from '#kernel/pure/text.ts';

/**
 * Here the words of every language are compiled in, so nothing has to be fetched. The build of the screens puts a module
 * of its own in the place of this one (scripts/words-plugin.ts): a browser then fetches the language it shows, only.
 */
export const fetchWords = (_language: Language): Promise<void> | null => null;

/** From now on the words of all pages are needed, not of the first only; fetches what this language lacks. */
export const fetchAllWords = (_language: Language): Promise<void> | null => null;

/** From now on messages answer in this language; its words have been fetched. */
export const speak = (_language: Language): void => undefined;
