import { afterAll, describe, expect, it } from 'vitest';
import { bold, heading, italic, paragraph, signatures, table, type Letter } from '../../rules/letter.ts';
import { plainTextOf } from '../../rules/plain-text-of.ts';
import { pagesOf, squeezed } from '../../../../testing/open-paper.ts';
import { hostile, letterOf } from './letter-of.ts';
import { renderPdf } from './render-pdf.ts';
import { stopRenderers } from './renderer.ts';
import { sampleProtocol } from './sample-letters.ts';

const kazakh = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі';
const date = '2026-10-14';

const pdfText = async (letter: Letter): Promise<string> => (await pagesOf(await renderPdf(letter, { date }))).join('');

afterAll(stopRenderers);

describe('the text of a PDF can be read back', () => {
  it('holds every Kazakh letter', async () => {
    expect(await pdfText(letterOf(paragraph(kazakh), paragraph(bold(kazakh)), paragraph(italic(kazakh))))).toContain(
      squeezed(kazakh).repeat(3),
    );
  });

  it.each(['kk', 'ru', 'pair'] as const)('holds every word of the letter: %s', async (language) => {
    const letter = sampleProtocol(language);
    const words = plainTextOf(letter)
      .split(/\s+/u)
      .filter((word) => word !== '');
    const text = await pdfText(letter);
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('shows blanks as underscores', async () => {
    expect(await pdfText(letterOf(paragraph('Сыныбы: ', { blank: 12 })))).toContain(`Сыныбы:${'_'.repeat(12)}`);
  });

  it.each(hostile)('prints %s as it was typed', async (typed) => {
    const places = letterOf(
      heading(1, typed),
      paragraph(typed),
      table([1, 1], [typed, 'б'], [[typed, 'б']]),
      signatures({ post: typed, name: typed }),
    );
    expect((await pdfText(places)).split(squeezed(typed)).length - 1).toBe(6);
  });

  it('drops control characters', async () => {
    expect(await pdfText(letterOf(paragraph('бір\u0000\u0007екі')))).toContain('бірекі');
  });

  it('refuses to print a character without a glyph, and names it', async () => {
    await expect(renderPdf(letterOf(paragraph('жақсы 😀')), { date })).rejects.toMatchObject({
      cause: '😀',
      message: expect.stringContaining('😀'),
    });
    expect(await pdfText(letterOf(paragraph('кейін')))).toContain('кейін');
  });
});
