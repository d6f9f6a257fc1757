import type { Text } from '#kernel/pure/text.ts';
import { library_ages, library_ages_any, library_within } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { LibraryMeasure, MeasureSaid } from '../rules/library-measure.ts';

/** The text in the reader's language where it has it; else the language it was typed in. */
export function wordsOf({ lang, text, other }: Text): string {
  const wanted = getLanguage() === 'en' ? 'ru' : getLanguage();
  return lang === wanted || other === undefined || other === '' ? text : other;
}

/** «every week», «once, within 14 days». */
export const whenWord = ({ frequency, withinDays }: Pick<MeasureSaid, 'frequency' | 'withinDays'>): string =>
  frequency === null ? library_within({ days: withinDays ?? 0 }) : say(`plan_frequency_${frequency}`);

/** «ages 9-18», or every age. */
export const agesWord = ({ from, to }: LibraryMeasure['ages']): string =>
  from <= 7 && to >= 18 ? library_ages_any() : library_ages({ from, to });
