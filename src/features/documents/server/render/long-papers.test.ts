import { afterAll, describe, expect, it } from 'vitest';
import { line, numbered, paragraph, signatures, space, table, type Letter } from '../../rules/letter.ts';
import { docxParts, itemsOf, openPdf, pagesOf } from '../../../../testing/open-paper.ts';
import { letterOf } from './letter-of.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { stopRenderers } from './renderer.ts';

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

describe('signatures never stand on a page alone', () => {
  const signed = signatures({ post: 'Төрайым', name: 'А. Б.' });
  const filler = (count: number) => Array.from({ length: count }, () => line('left', 'жол'));
  const counts = Array.from({ length: 12 }, (_, at) => 28 + at);

  it.each(counts)(
    'the last row of a table comes along, with the head where the page begins: %i lines',
    async (count) => {
      const rows = [
        ['1', 'бірінші'],
        ['2', 'екінші'],
        ['3', 'соңғысы'],
      ];
      const pages = await pdfPages(letterOf(...filler(count), table([1, 8], ['Рет', 'Шаралар'], rows), space, signed));
      const last = pages.find((page) => page.includes('Төрайым'));
      expect(last).toMatch(/3соңғысы.*Төрайым/u);
      expect(last?.startsWith('3'), 'a row on a new page without its head').toBe(false);
      expect(pages.join('').split('соңғысы')).toHaveLength(2);
    },
  );

  it.each(counts)('the last item of a list comes along under its own number: %i lines', async (count) => {
    const pages = await pdfPages(letterOf(...filler(count), numbered('бірінші', 'екінші', 'соңғысы'), signed));
    expect(pages.find((page) => page.includes('Төрайым'))).toMatch(/3\.соңғысы.*Төрайым/u);
    expect(pages.join('')).toMatch(/1\.бірінші.*2\.екінші.*3\.соңғысы/u);
  });

  it.each([24, 27, 30])(
    'a row of signatures is not torn apart, and takes the line above along: %i lines',
    async (count) => {
      const rows = Array.from({ length: 7 }, (_, at) => signatures({ post: `мүше ${at + 1}`, name: 'В. Г.' }));
      const pages = await pdfPages(letterOf(...filler(count), line('left', 'Таныстым:'), ...rows));
      expect(pages.find((page) => page.includes('мүше7'))).toMatch(/Таныстым:.*мүше1.*мүше7/u);
    },
  );

  it('and so in a DOCX: what stands above them is kept with the next', async () => {
    const { document } = docxParts(
      await renderDocx(letterOf(table([1], ['а'], [['бірінші'], ['соңғысы']]), space, signed), { date }),
    );
    const paragraphOf = (text: string) => document.split(text)[0]?.split('<w:p>').at(-1);
    expect(paragraphOf('бірінші')).not.toContain('<w:keepNext/>');
    expect(paragraphOf('соңғысы')).toContain('<w:keepNext/>');
  });
});
