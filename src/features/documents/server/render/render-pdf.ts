import type { Letter } from '../../rules/letter.ts';
import { askRenderer } from './renderer.ts';

/**
 * The letter as PDF/A-2a bytes: the same letter and date always give the same bytes.
 * `date` is a plain date (`2026-09-01`), the creation date inside the file.
 * Throws, with the character in `cause`, when the font has no glyph for one: a paper never shows an empty box.
 */
export const renderPdf = (letter: Letter, meta: { readonly date: string }): Promise<Uint8Array> =>
  askRenderer({ format: 'pdf', letter, date: meta.date });
