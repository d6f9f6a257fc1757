import { describe, expect, it } from 'vitest';
import { paragraph, table, type Letter } from '../../rules/letter.ts';
import { plainTextOf } from '../../rules/plain-text-of.ts';
import { docxParts } from '../../../../testing/open-paper.ts';
import { hostile, letterOf } from './letter-of.ts';
import { renderDocx } from './render-docx.ts';
import { sampleProtocol } from './sample-letters.ts';

const date = '2026-10-14';
const made = (letter: Letter): Promise<Uint8Array> => renderDocx(letter, { date });

describe('a DOCX holds the same letter', () => {
  it.each(['kk', 'ru', 'pair'] as const)('holds every word of it: %s', async (language) => {
    const letter = sampleProtocol(language);
    const { text } = docxParts(await made(letter));
    const counted = /^\d+\.$/u; // list numbers are drawn by Word
    const words = plainTextOf(letter)
      .split(/\s+/u)
      .filter((word) => word !== '' && !counted.test(word));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('prints what was typed, without control characters', async () => {
    const { text } = docxParts(
      await made(letterOf(...hostile.map((typed) => paragraph(typed)), paragraph('бір\u0000\u0007екі'))),
    );
    expect(hostile.filter((typed) => !text.includes(typed))).toEqual([]);
    expect(text).toContain('бірекі');
  });

  it('repeats table heads, numbers pages, keeps the margins and the language', async () => {
    const { document, footer, styles } = docxParts(await made(sampleProtocol('kk')));
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701"/u);
    expect(footer).toContain('PAGE');
    expect(styles).toContain('<w:lang w:val="kk-KZ"/>');
    expect(styles).toContain('Times New Roman');
  });

  it('names no person in its metadata', async () => {
    const { core } = docxParts(await made(sampleProtocol('ru')));
    const told = [...core.matchAll(/<(dc:\w+|cp:\w+)>([^<]*)</gu)].map((found) => `${found[1]}=${found[2]}`);
    expect(told).toEqual(['dc:title=Протокол № 3', 'dc:creator=Tirek', 'cp:lastModifiedBy=Tirek', 'cp:revision=1']);
  });

  it('keeps neighbouring tables apart', async () => {
    const { document } = docxParts(await made(letterOf(table([1], ['а'], []), table([1], ['б'], []))));
    expect(document).not.toContain('</w:tbl><w:tbl>');
  });
});
