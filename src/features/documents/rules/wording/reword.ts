import type { Letter } from '../letter.ts';
import { mapFixed } from './map-fixed.ts';

/** A sentence of the form and what this school says instead, both with their places for facts. */
export type Rewording = { readonly from: string; readonly to: string };

/** The letter in the words of the school. Facts, typed words, names of papers and clause sentences stay as they are. */
export function reword(letter: Letter, rewordings: readonly Rewording[]): Letter {
  if (rewordings.length === 0) return letter;
  return mapFixed(letter, (text, place) => (place === 'note' ? text : saidInstead(text, rewordings)));
}

function saidInstead(text: string, rewordings: readonly Rewording[]): string {
  for (const { from, to } of rewordings) {
    const said = sayInstead(text, from, to);
    if (said !== null) return said;
  }
  return text;
}

/** A sentence, alone or before a colon: «Берілген күні: 10 наурыз». Null when the text is not this sentence. */
export function sayInstead(text: string, from: string, to: string): string | null {
  if (text.trimEnd() === from) return to + text.slice(from.length);
  return text.startsWith(`${from}:`) ? to + text.slice(from.length) : null;
}
