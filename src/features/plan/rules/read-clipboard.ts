/**
 * Rows and cells of what a spreadsheet puts on the clipboard: tabs between cells, a line a row, a cell with lines of its own
 * in quotes with its quotes doubled. Empty rows are left out.
 */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replaceAll('\r\n', '\n').matchAll(cell)) {
    const words = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(words.trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** A quote opens a quoted cell only where another one closes it before a tab, a line's end or the end: else it is a word's. */
const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gu;
