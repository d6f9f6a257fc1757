import { afterAll, describe, expect, it } from 'vitest';
import { line, paragraph, signatures, space, table, type Letter } from '../../rules/letter.ts';
import { itemsOf, openPdf, pagesOf } from '../../../../testing/open-paper.ts';
import { letterOf } from './letter-of.ts';
import { renderPdf, stopRenderers } from './render-pdf.ts';

const date = '2026-10-14';

const pdfPages = async (letter: Letter): Promise<string[]> => pagesOf(await renderPdf(letter, { date }));

afterAll(stopRenderers);

describe('long papers', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [
    `${at + 1}`,
    `Шара ${at + 1}: ата-анамен әңгіме өткізу, сабаққа қатысуын күн сайын бақылау`,
  ]);

  it('repeats the head of a table on each page', async () => {
    const pages = await pdfPages(letterOf(table([1, 8], ['Рет', 'Шаралар'], rows)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((page) => !page.includes('РетШаралар'))).toEqual([]);
    expect(pages.join('')).toContain('Шара40:');
  });

  it('numbers the pages', async () => {
    const pages = await pdfPages(letterOf(table([1, 8], ['Рет', 'Шаралар'], rows)));
    expect(
      pages.map((_, at) => `${at + 1}/${pages.length}`).filter((label, at) => !pages[at]?.includes(label)),
    ).toEqual([]);
  });

  it.each([false, true])('prints a paragraph of 20,000 characters whole (in a column: %s)', async (inColumn) => {
    const long = `${'сөз '.repeat(4998)}соңғысы!`;
    const block = inColumn
      ? { kind: 'columns' as const, left: [paragraph(long)], right: [paragraph('слово')] }
      : paragraph(long);
    const text = (await pdfPages(letterOf(block))).join('');
    expect(text.split('сөз').length - 1).toBe(4998);
    expect(text).toContain('соңғысы!');
  });

  it('never lets a word without spaces leave the page', async () => {
    const word = 'ұ'.repeat(300);
    const pdf = await openPdf(
      await renderPdf(letterOf(paragraph(word), table([1, 9], ['№', 'а'], [[word, word]])), { date }),
    );
    const right = (await itemsOf(pdf)).map((item) => item.right);
    expect(right.length).toBeGreaterThan(20);
    expect(Math.max(...right)).toBeLessThanOrEqual(((210 - 10) / 25.4) * 72 + 1);
  });

  it.each([30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40])(
    'keeps signatures together and with text after %i lines',
    async (count) => {
      const lines = Array.from({ length: count }, () => line('left', 'жол'));
      const pages = await pdfPages(
        letterOf(
          ...lines,
          line('left', 'соңы'),
          space,
          signatures({ post: 'Төрайым', name: 'А. Б.' }, { post: 'Хатшы', name: 'В. Г.' }),
        ),
      );
      const signed = pages.filter((page) => /Төрайым|Хатшы|соңы/u.test(page));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/соңы.*Төрайым.*Хатшы/u);
    },
  );
});
