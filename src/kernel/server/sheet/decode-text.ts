import iconv from 'iconv-lite';
import { SheetRefused } from './sheet-refused.ts';

export type SheetEncoding = 'utf-8' | 'utf-16' | 'rk1048' | 'windows-1251';

/** Kazakh letters of RK 1048 (СТ РК 1048-2002) that windows-1251 gives to other languages; І stands in both. */
const kazakhBytes = new Set([
  0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xa5, 0xaa, 0xaf, 0xb4, 0xba, 0xbc, 0xbd, 0xbe, 0xbf,
]);

/**
 * The text of a file and how it was written. UTF-8 is taken only when all of it is; else RK 1048 where its Kazakh letters
 * stand. Refuses `sheet-letters-lost` when windows-1251 has already turned Kazakh letters into question marks.
 */
export function decodeText(bytes: Buffer): { readonly text: string; readonly encoding: SheetEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16' };
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) {
    if (utf8.includes('\uFFFD')) refuseLost(utf8, /[\p{L}\d]*\uFFFD[\p{L}\uFFFD]*/u);
    return { text: utf8, encoding: 'utf-8' };
  }
  const encoding = bytes.some((byte) => kazakhBytes.has(byte)) ? 'rk1048' : 'windows-1251';
  const text = iconv.decode(bytes, encoding);
  if (encoding === 'windows-1251')
    refuseLost(text, /[\p{Script=Cyrillic}?]*\?+\p{Script=Cyrillic}+[\p{Script=Cyrillic}?]*/u);
  return { text, encoding };
}

function asUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseLost(text: string, lost: RegExp): void {
  const found = lost.exec(text);
  if (found === null) return;
  const row = text.slice(0, found.index).split('\n').length;
  throw new SheetRefused('sheet-letters-lost', { row, sample: found[0].slice(0, 60) });
}
