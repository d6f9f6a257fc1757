import { afterAll, describe, expect, it } from 'vitest';
import { bold, italic, paragraph } from '../../rules/letter.ts';
import { openPdf } from '../../../../testing/open-paper.ts';
import { letterOf } from './letter-of.ts';
import { renderPdf } from './render-pdf.ts';
import { stopRenderers } from './renderer.ts';
import { sampleProtocol } from './sample-letters.ts';

const date = '2026-10-14';

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
    const pdf = await openPdf(await renderPdf(sampleProtocol(language), { date }));
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
    const pdf = await openPdf(await renderPdf(sampleProtocol('ru'), { date }));
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
