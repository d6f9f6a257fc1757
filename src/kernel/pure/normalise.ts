import { foldLookAlikes } from './look-alikes.ts';

/** Text as it is searched and compared: lower case, one kind of letter, ё as е, single spaces. */
export function normalise(text: string): string {
  return foldLookAlikes(text.normalize('NFC')).toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
}
