import type { Names } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';

/** The official name nearest to the reader's language; call while rendering. */
export const named = (names: Names): string => (getLanguage() === 'ru' ? names.ru : names.kk);
