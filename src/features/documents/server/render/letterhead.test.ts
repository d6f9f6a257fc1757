import { afterAll, describe, expect, it } from 'vitest';
import { paragraph, type Letter } from '../../rules/letter.ts';
import { pngOf } from '../../../../testing/png-of.ts';
import { docxParts, openPdf, unzipped } from '../../../../testing/open-paper.ts';
import { wordsInPaper } from '../../../../testing/words-in-paper.ts';
import { letterOf } from './letter-of.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { stopRenderers } from './renderer.ts';
import { sampleProtocol } from './sample-letters.ts';

const date = '2026-10-14';
const emblem = { type: 'png', width: 200, height: 100, bytes: new Uint8Array(pngOf(200, 100)) } as const;

const withEmblem = (letter: Letter): Letter =>
  letter.letterhead === null ? letter : { ...letter, letterhead: { ...letter.letterhead, emblem } };

afterAll(stopRenderers);

describe('the emblem of the letterhead', () => {
  it('stands in the PDF as a picture with a name for who cannot see it, still PDF/A-2a, the same bytes each time', async () => {
    const bytes = await renderPdf(withEmblem(sampleProtocol('kk')), { date });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/Subtype \/Image/u);
    expect(Buffer.from(await renderPdf(sampleProtocol('kk'), { date })).toString('latin1')).not.toMatch(
      /\/Subtype \/Image/u,
    );
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(JSON.stringify(await (await (await openPdf(bytes)).getPage(1)).getStructTree())).toContain(
      '"alt":"Эмблема"',
    );
    expect(Buffer.compare(bytes, await renderPdf(withEmblem(sampleProtocol('kk')), { date }))).toBe(0);
  });

  it('stands in the DOCX, 26 by 13 millimetres, the same bytes each time', async () => {
    const bytes = await renderDocx(withEmblem(sampleProtocol('pair')), { date });
    const pictures = [...unzipped(Buffer.from(bytes))].filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.map(([, picture]) => picture.equals(emblem.bytes))).toEqual([true]);
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(docxParts(bytes).document) ?? [];
    expect([Number(width) / 36_000, Number(height) / 36_000].map(Math.round)).toEqual([26, 13]);
    expect(Buffer.compare(bytes, await renderDocx(withEmblem(sampleProtocol('pair')), { date }))).toBe(0);
  });
});

describe('a wide letter lies on its side in Word as in the PDF', () => {
  it('has the sheet turned, and its tables as wide as the sheet lets them', async () => {
    const { document } = docxParts(await renderDocx({ ...sampleProtocol('kk'), wide: true }, { date }));
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(document).toMatch(/<w:tblW w:type="dxa" w:w="15137"\/>/u);
    expect(docxParts(await renderDocx(sampleProtocol('kk'), { date })).document).toMatch(
      /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/u,
    );
  });
});

describe('the same Word document has the same bytes', () => {
  it('whenever it is made, dated as the paper is', async () => {
    const made = () => renderDocx(sampleProtocol('pair'), { date });
    const first = await made();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await made())).toBe(0);
    expect(docxParts(first).core).toContain('2026-10-14T00:00:00Z');
    expect(Buffer.compare(first, await renderDocx(sampleProtocol('pair'), { date: '2026-10-15' }))).not.toBe(0);
  });
});

describe('the search of bytes that other tests rely on', () => {
  it.each(['pdf', 'docx'] as const)(
    'finds a name in the title of the file alone, and in the text: %s',
    async (format) => {
      const letter = { ...letterOf(paragraph('Данияр Айдаров')), title: 'Талғатов' };
      const bytes = format === 'pdf' ? await renderPdf(letter, { date }) : await renderDocx(letter, { date });
      const inside = await wordsInPaper(bytes, format);
      expect(['ДаниярАйдаров', 'Талғатов', 'Ерасыл'].filter((word) => inside.includes(word))).toEqual([
        'ДаниярАйдаров',
        'Талғатов',
      ]);
    },
  );
});
