import type { Language } from './text.ts';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/** `other` serves every category that has no form of its own, and fractions. */
export type PluralForms = { readonly [category in Exclude<PluralCategory, 'other'>]?: string } & {
  readonly other: string;
};

/** The plural category of a number: Kazakh and English one/other, Russian one/few/many, fractions other. */
export function pluralOf(n: number, lang: Language): PluralCategory {
  if (lang === 'ru') return russianPluralOf(Math.abs(n));
  return Math.abs(n) === 1 ? 'one' : 'other';
}

/** The number and the word in its form: «3 дня». */
export function countWords(n: number, lang: Language, forms: PluralForms): string {
  const number = lang === 'en' ? String(n) : String(n).replace('.', ',');
  return `${number} ${forms[pluralOf(n, lang)] ?? forms.other}`;
}

function russianPluralOf(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'other';
  const [unit, pair] = [n % 10, n % 100];
  if (unit === 1 && pair !== 11) return 'one';
  if (unit >= 2 && unit <= 4 && (pair < 12 || pair > 14)) return 'few';
  return 'many';
}
