import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { cleanText } from '../clean-text.ts';
import { unprintableIn } from '../unprintable-in.ts';
import { placesIn } from './sentence.ts';
import type { WordingOfPaper } from './wording-of-paper.ts';

const longestSentence = 600;

export type Wish = { readonly key: string; readonly language: PaperLanguage; readonly text: string | null };

/**
 * What the school will say instead of a sentence, in one language; null brings the original back. Refuses a sentence that
 * is not offered, an empty one, and one whose places for facts are not those of the original.
 */
export function checkWording(wording: WordingOfPaper, { key, language, text }: Wish): Result<string | null> {
  const original = wording.open.find((one) => one.key === key)?.[language];
  if (original === undefined) return refuse('wording-not-offered');
  if (text === null) return ok(null);
  const said = cleanText(text).replaceAll(/\s+/gu, ' ').trim();
  if (said === original) return ok(null);
  return checkSentence(original, said);
}

/** Refuses as `checkWording` does: for one sentence against its original. */
export function checkSentence(original: string, said: string): Result<string> {
  if (said === '') return refuse('wording-empty');
  if (said.length > longestSentence) return refuse('wording-too-long', { longest: longestSentence });
  const [wanted, there] = [placesIn(original), placesIn(said)];
  const missing = wanted.find((name) => !there.includes(name));
  if (missing !== undefined) return refuse('wording-place-missing', { place: `{${missing}}` });
  const unknown = there.find((name) => !wanted.includes(name));
  if (unknown !== undefined) return refuse('wording-place-unknown', { place: `{${unknown}}` });
  const [unprintable] = unprintableIn(said);
  return unprintable === undefined ? ok(said) : refuse('wording-unprintable', { character: unprintable });
}
