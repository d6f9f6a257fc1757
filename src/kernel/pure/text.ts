import { z } from 'zod';

/** The three languages of the screens; papers exist in the first two. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];
export const paperLanguages = ['kk', 'ru'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** Free text: typed in one language, may get its twin by a person (idea 5 of the process). */
export const Text = z.object({
  lang: z.enum(paperLanguages),
  text: z.string().trim().max(20_000),
  other: z.string().trim().max(20_000).optional(),
});
export type Text = z.infer<typeof Text>;

/** A name the pack or the school gives in both official languages. */
export const Names = z.object({ kk: z.string().min(1), ru: z.string().min(1) });
export type Names = z.infer<typeof Names>;

/** A text of the program itself, complete in all three languages. */
export const Words = Names.extend({ en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

/** The text as a paper in `lang` prints it; `marked` says that only the original exists. */
export function textIn(text: Text, lang: PaperLanguage): { text: string; marked: boolean } {
  if (text.lang === lang) return { text: text.text, marked: false };
  if (text.other !== undefined && text.other !== '') return { text: text.other, marked: false };
  return { text: text.text, marked: text.text !== '' };
}
