import type { PaperLanguage } from '#kernel/pure/text.ts';
import { getLanguage } from '#ui/language.ts';

/** The paper language nearest to the reader's. */
export const firstPreview = (): PaperLanguage => (getLanguage() === 'ru' ? 'ru' : 'kk');
