import type { Pack } from '#features/procedure/rules/pack.ts';
import { getLanguage } from '#ui/language.ts';

/** A ground of clause 18 in the reader's language, beginning with a capital; its code when the pack does not know it. */
export function groundWord(pack: Pack, code: string): string {
  const ground = pack.grounds.find((one) => one.code === code);
  return ground === undefined ? code : capital(ground.names[getLanguage()]);
}

/** Words of a pack stand in lower case; at the head of a line they begin with a capital. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
