import { pluralOf } from '#kernel/pure/plural.ts';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';

/** «25 pupils» in the reader's language; call while rendering. */
export const pupilsWords = (n: number): string => say(`year_web_pupils_${pluralOf(n, getLanguage())}`, { n });
