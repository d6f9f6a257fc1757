import { foldLookAlikes } from '#kernel/pure/look-alikes.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';

/** Words that belong to the patronymic before them: «Әли оғлы», «Рашид кызы». */
const tails = /^(?:ұлы|қызы|улы|кызы|оглы|оғлы|гызы|углы|угли|кизи)$/iu;

/** One word or several of a name: Latin look-alikes made Cyrillic, hyphens without spaces, ordinary capitals. */
export function namePart(text: string): string {
  const clean = foldLookAlikes(text.normalize('NFC'))
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replaceAll(/\s*-\s*/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /\p{Ll}/u.test(clean) ? clean : clean.replaceAll(/\p{L}+/gu, capitalised);
}

/** «Family Given Patronymic» in one cell, as the order writes a full name; null without family and given name. */
export function readPersonName(text: string): PersonName | null {
  const [family, given, ...rest] = namePart(text).split(' ');
  if (family === undefined || given === undefined || family === '' || given === '') return null;
  const patronymic = rest
    .join(' ')
    .replace(/ (\p{L}+)$/u, (whole, last: string) => (tails.test(last) ? ` ${last.toLowerCase()}` : whole));
  return patronymic === '' ? { family, given } : { family, given, patronymic };
}

/** Letters, hyphens, apostrophes and dots only: a digit or a question mark in a name is a slip. */
export const isName = (text: string): boolean => /^[\p{L}\p{M}][\p{L}\p{M} .'’ʼ-]{0,99}$/u.test(text);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
