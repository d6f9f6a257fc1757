import { TextRun } from 'docx';
import { cleanText } from '../../rules/clean-text.ts';
import { keepTogether } from '../../rules/keep-together.ts';
import type { Run, Runs } from '../../rules/letter.ts';
import { originalMark } from '../../rules/text-runs.ts';

export type RunLook = { readonly size?: number; readonly bold?: boolean; readonly color?: string };

export const quiet = '595959';
const markSize = 20;
const languageCodes = { kk: 'kk-KZ', ru: 'ru-RU' } as const;

/** Runs as Word runs; `size` is in half points. */
export function docxRuns(runs: Runs, look: RunLook = {}): TextRun[] {
  return runs.flatMap((run) => docxRun(run, look));
}

export function docxText(text: string, look: RunLook = {}): TextRun[] {
  return linesOf(text).map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

function docxRun(run: Run, look: RunLook): TextRun[] {
  if ('blank' in run) return [new TextRun({ ...look, text: '_'.repeat(run.blank) })];
  const shown = {
    ...look,
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
  };
  const language = run.original === undefined ? {} : { language: { value: languageCodes[run.original] } };
  const text = linesOf(run.text).map(
    (line, at) => new TextRun({ ...shown, ...language, text: line, ...(at === 0 ? {} : { break: 1 }) }),
  );
  if (run.original === undefined) return text;
  return [
    ...text,
    new TextRun({ text: ` ${originalMark(run.original)}`, italics: true, color: quiet, size: markSize }),
  ];
}

function linesOf(text: string): string[] {
  return keepTogether(cleanText(text)).split('\n');
}
