import type { Pack } from '#features/procedure/rules/pack.ts';
import { getLanguage } from '#ui/language.ts';

/** A ground of clause 18 in the reader's language, beginning with a capital; its code when the pack does not know it. */
export function groundWord(pack: Pack, code: string): string {
  const ground = pack.grounds.find((one) => one.code === code);
  return ground === undefined ? code : capital(ground.names[getLanguage()]);
}

/** Several grounds in one line: a capital at its head only. */
export const groundsLine = (pack: Pack, codes: readonly string[]): string =>
  codes.map((code, at) => (at === 0 ? groundWord(pack, code) : lower(groundWord(pack, code)))).join('; ');

/** The same words inside a sentence. */
export const lower = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);

/** Words of a pack stand in lower case; at the head of a line they begin with a capital. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
