import type { PaperLanguage } from '#kernel/pure/text.ts';
import { namerOf } from '../../rules/templates/name-tags.ts';
import { taggedLetter } from '../../rules/templates/tagged-letter.ts';
import { renderDocx } from '../render/render-docx.ts';
import type { Sample } from '../wording/samples.ts';

/** The paper as it is printed now, with tags where facts stand: to be opened in Word and made the school's own. */
export const starterTemplate = ({ letters, words }: Sample, lang: PaperLanguage): Promise<Uint8Array> =>
  renderDocx(taggedLetter(letters[lang], namerOf(lang, words, [])), { date: '2026-01-01' });
