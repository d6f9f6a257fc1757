import type { Letter } from '../../rules/letter.ts';
import { askRenderer } from './renderer.ts';

/**
 * The letter as an editable Word document: the same letter and date always give the same bytes.
 * `date` is a plain date, the creation date inside the file; the metadata name no person.
 */
export const renderDocx = (letter: Letter, meta: { readonly date: string }): Promise<Uint8Array> =>
  askRenderer({ format: 'docx', letter, date: meta.date });
