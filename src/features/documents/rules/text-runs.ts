import { textIn, type PaperLanguage, type Text } from '#kernel/pure/text.ts';
import { blank, type Run, type Runs } from './letter.ts';

/** Known by the run itself, so that a letter stays what it was: words somebody typed are facts. */
const typed = new WeakSet<Run>();

/** Whether somebody typed these words, so that nobody rewords them. */
export const isTyped = (run: Run): boolean => typed.has(run);

/** Free text in the language of the paper; the original, marked, while its twin is unwritten; a blank when nothing was typed. */
export function textRuns(text: Text | null | undefined, lang: PaperLanguage, width?: number): Runs {
  if (text === undefined || text === null) return [blank(width)];
  const shown = textIn(text, lang);
  if (shown.text.trim() === '') return [blank(width)];
  const run: Run = shown.marked ? { text: shown.text, original: text.lang } : { text: shown.text };
  typed.add(run);
  return [run];
}

/** The mark after an untranslated run, in the language of the paper, which is the other one. */
export function originalMark(original: PaperLanguage): string {
  return original === 'kk' ? '(оригинал на казахском языке)' : '(түпнұсқасы орыс тілінде)';
}
