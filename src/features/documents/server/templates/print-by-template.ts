import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { templateContent } from '../../rules/templates/template-content.ts';
import { fixedWordsOf } from '../../rules/wording/fixed-words.ts';
import { readFileBytes } from '../file-vault.ts';
import type { AnyPaper, MadeLetter } from '../paper.ts';
import { fillTemplate } from './fill-template.ts';

export type UsedTemplate = { readonly address: string; readonly language: PaperLanguage };

type Printing = UsedTemplate & { readonly form: AnyPaper; readonly made: MadeLetter };

/** A paper as Word document by the template of the school. */
export async function printByTemplate(
  kernel: Kernel,
  schoolId: string,
  { address, language, form, made }: Printing,
): Promise<Uint8Array> {
  const letter = made.letters[language];
  const content = templateContent({ letter, words: fixedWordsOf(form.words ?? {}), said: made.said?.[language] ?? [] });
  const bytes = await readFileBytes(kernel, schoolId, address);
  return fillTemplate(bytes, { letter, content, date: made.date });
}
