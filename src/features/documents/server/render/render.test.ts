import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  bold,
  heading,
  italic,
  line,
  paragraph,
  signatures,
  space,
  table,
  type Block,
  type Letter,
} from '../../rules/letter.ts';
import { plainTextOf } from '../../rules/plain-text-of.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf, stopRenderers } from './render-pdf.ts';
import { sampleProtocol } from './sample-letters.ts';

const kazakh = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі';
const date = '2026-10-14';
const hostile = [
  '#set page(width: 1cm)',
  '$x^2$',
  '*жуан*',
  '_көлбеу_',
  '@сілтеме',
  '\\ \\\\',
  '#"a"',
  '<w:t>&amp;</w:t>',
  '= Тақырып',
  '`код`',
  '// түсініктеме',
  '${1+1}',
  '"; }',
];

const letterOf = (...blocks: Block[]): Letter => ({
  paper: 'appeal',
  language: 'kk',
  title: 'Өтініш',
  letterhead: null,
  blocks,
});

afterAll(stopRenderers);

describe('a PDF is an archival paper', () => {
  it('declares PDF/A-2, level A, in its metadata', async () => {
    const raw = Buffer.from(await renderPdf(sampleProtocol('kk'), { date })).toString('latin1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  });

  it.each([
    ['kk', 'kk-KZ'],
    ['ru', 'ru-KZ'],
    ['pair', 'kk-KZ'],
  ] as const)('is tagged and knows its language: %s', async (language, code) => {
    const pdf = await opened(await renderPdf(sampleProtocol(language), { date }));
    const catalog = Buffer.from(await pdf.getData()).toString('latin1');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(catalog).toMatch(new RegExp(`/Type /Catalog[^>]*/Lang \\(${code}\\)`, 'u'));
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"role":"H1"');
  });

  it('carries its fonts: regular, bold and italic of Tinos', async () => {
    const raw = Buffer.from(await renderPdf(letterOf(paragraph('а ', bold('б '), italic('в'))), { date })).toString(
      'latin1',
    );
    const named = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu)].map((found) => found[1]);
    expect(new Set(named)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']));
    expect(raw.match(/\/FontFile2 /gu)).toHaveLength(3);
  });

  it('holds the date it was given and no author', async () => {
    const pdf = await opened(await renderPdf(sampleProtocol('ru'), { date }));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Протокол № 3', CreationDate: 'D:20261014000000Z' });
    expect(info).not.toHaveProperty('Author');
  });

  it('has the same bytes for the same letter, and for a new renderer', async () => {
    const first = await renderPdf(sampleProtocol('pair'), { date });
    const [second] = await Promise.all([
      renderPdf(sampleProtocol('pair'), { date }),
      renderPdf(sampleProtocol('kk'), { date }),
    ]);
    await stopRenderers();
    const third = await renderPdf(sampleProtocol('pair'), { date });
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });
});

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
    const pdf = await opened(
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

describe('a DOCX holds the same letter', () => {
  it.each(['kk', 'ru', 'pair'] as const)('holds every word of it: %s', async (language) => {
    const letter = sampleProtocol(language);
    const { text } = docxParts(await renderDocx(letter));
    const counted = /^\d+\.$/u; // list numbers are drawn by Word
    const words = plainTextOf(letter)
      .split(/\s+/u)
      .filter((word) => word !== '' && !counted.test(word));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('prints what was typed, without control characters', async () => {
    const { text } = docxParts(
      await renderDocx(letterOf(...hostile.map((typed) => paragraph(typed)), paragraph('бір\u0000\u0007екі'))),
    );
    expect(hostile.filter((typed) => !text.includes(typed))).toEqual([]);
    expect(text).toContain('бірекі');
  });

  it('repeats table heads, numbers pages, keeps the margins and the language', async () => {
    const { document, footer, styles } = docxParts(await renderDocx(sampleProtocol('kk')));
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701"/u);
    expect(footer).toContain('PAGE');
    expect(styles).toContain('<w:lang w:val="kk-KZ"/>');
    expect(styles).toContain('Times New Roman');
  });

  it('names no person in its metadata', async () => {
    const { core } = docxParts(await renderDocx(sampleProtocol('ru')));
    const told = [...core.matchAll(/<(dc:\w+|cp:\w+)>([^<]*)</gu)].map((found) => `${found[1]}=${found[2]}`);
    expect(told).toEqual(['dc:title=Протокол № 3', 'dc:creator=Tirek', 'cp:lastModifiedBy=Tirek', 'cp:revision=1']);
  });

  it('keeps neighbouring tables apart', async () => {
    const { document } = docxParts(await renderDocx(letterOf(table([1], ['а'], []), table([1], ['б'], []))));
    expect(document).not.toContain('</w:tbl><w:tbl>');
  });
});

async function opened(bytes: Uint8Array) {
  return await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

type Item = { readonly text: string; readonly right: number };

async function itemsOf(pdf: Awaited<ReturnType<typeof opened>>, number?: number): Promise<Item[]> {
  const numbers = number === undefined ? Array.from({ length: pdf.numPages }, (_, at) => at + 1) : [number];
  const pages = await Promise.all(numbers.map(async (at) => (await (await pdf.getPage(at)).getTextContent()).items));
  return pages
    .flat()
    .flatMap((item) => ('str' in item ? [{ text: item.str, right: Number(item.transform[4]) + item.width }] : []));
}

/** The text of each page without white space: where a line breaks is the renderer's affair. */
async function pdfPages(letter: Letter): Promise<string[]> {
  const pdf = await opened(await renderPdf(letter, { date }));
  const pages = Array.from({ length: pdf.numPages }, (_, at) => itemsOf(pdf, at + 1));
  return (await Promise.all(pages)).map((items) => squeezed(items.map((item) => item.text).join('')));
}

async function pdfText(letter: Letter): Promise<string> {
  return (await pdfPages(letter)).join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function docxParts(bytes: Uint8Array) {
  const files = unzipped(Buffer.from(bytes));
  const part = (name: string): string => files.get(name) ?? '';
  const document = part('word/document.xml');
  const text = unescaped(document.replace(/<\/w:p>|<w:br\/>/gu, '\n').replace(/<[^>]+>/gu, ''));
  return {
    document,
    text,
    core: part('docProps/core.xml'),
    footer: part('word/footer1.xml'),
    styles: part('word/styles.xml'),
  };
}

function unescaped(xml: string): string {
  const named = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as Record<string, string>;
  return xml.replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => named[entity] ?? entity);
}

/** The files of an archive by name, read from its central directory. */
function unzipped(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, string>();
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50;) {
    const [packed, nameLength, extra, comment] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + packed);
    const content = archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
