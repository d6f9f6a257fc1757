import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { unprintableIn } from './unprintable-in.ts';

const { resolve } = createRequire(import.meta.url);
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const maps = faces.map((face) =>
  charactersOf(readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))),
);

describe('characters that a paper cannot print are found before it is printed', () => {
  it('passes Kazakh, Russian and the signs of ordinary papers', () => {
    expect(unprintableIn('ӘәҒғҚқҢңӨөҰұҮүҺһІі Ёё «№ 5» – — … ₸ 25 % § 5+\nтағы')).toEqual([]);
  });

  it('names each other character once', () => {
    expect(unprintableIn('жақсы 😀😀 ☐ 漢')).toEqual(['😀', '☐', '漢']);
  });

  it('knows the visible characters of the shipped font, no more and no fewer', () => {
    expect(maps.every((map) => map.size > 2000)).toBe(true);
    const wrong: string[] = [];
    for (let point = 0x20; point < 0x30000; point += 1) {
      const character = String.fromCodePoint(point);
      if (/[\p{C}\p{Z}\u034f\ufe00-\ufe0f]/u.test(character) || character.normalize('NFC') !== character) continue;
      const has = maps.every((map) => map.has(point));
      if (has !== (unprintableIn(character).length === 0)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

/** Code points of the font's Windows Unicode map (format 4 of the OpenType table `cmap`). */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error('the font has no character map');
  const cmap = font.readUInt32BE(record + 8);
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + 4 + at * 8);
  const subtables = encodings.map((at) => cmap + font.readUInt32BE(at + 4));
  const found = new Set<number>();
  for (const map of subtables.filter((at) => font.readUInt16BE(at) === 4)) addSegments(font, map, found);
  return found;
}

function addSegments(font: Buffer, map: number, found: Set<number>): void {
  const size = font.readUInt16BE(map + 6);
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(map + 14 + at);
    const first = font.readUInt16BE(map + 16 + size + at);
    const delta = font.readUInt16BE(map + 16 + size * 2 + at);
    const offsetAt = map + 16 + size * 3 + at;
    const offset = font.readUInt16BE(offsetAt);
    for (let point = first; point <= last && point !== 0xffff; point += 1) {
      const glyph =
        offset === 0 ? (point + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + (point - first) * 2);
      if (glyph !== 0) found.add(point);
    }
  }
}
