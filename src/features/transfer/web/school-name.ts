import { textIn, type Names, type PaperLanguage, type Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';

const paperLanguage = (): PaperLanguage => (getLanguage() === 'ru' ? 'ru' : 'kk');

/** The name in the language of the reader; English readers get the Kazakh one. */
export const nameShown = (names: Names): string => names[paperLanguage()];

/** Words somebody typed, in the language of the reader where they exist in it. */
export const wordsShown = (words: Text): string => textIn(words, paperLanguage()).text;
