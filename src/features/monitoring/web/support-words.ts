import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Text } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';
import type { supportOfCase } from '../contract.ts';
import type { PhraseNames } from '../rules/observation-contract.ts';

export type SupportAnswer = OutputOf<typeof supportOfCase>;

/** A text as the reader reads it: the twin when it is in their language. */
export function readable(text: Text | null): string {
  if (text === null) return '';
  return text.lang === getLanguage() || text.other === undefined || text.other === '' ? text.text : text.other;
}

/** A fact of the list; what the school added has no English and is read in Russian there. */
export function phraseWord(names: PhraseNames): string {
  const language = getLanguage();
  return language === 'en' ? (names.en ?? names.ru) : names[language];
}
