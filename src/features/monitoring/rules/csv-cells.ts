/** Rows of cells with the line each begins on. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const separators = [';', '\t', ','] as const;
const cellPattern = {
  ';': /"((?:[^"]|"")*)"|(?!")([^;\n]*)/uy,
  '\t': /"((?:[^"]|"")*)"|(?!")([^\t\n]*)/uy,
  ',': /"((?:[^"]|"")*)"|(?!")([^,\n]*)/uy,
};

/** A small table as spreadsheets save it; the separator is the one the first line uses. Null where quotes are out of order. */
export function csvCells(text: string): readonly CsvRow[] | null {
  const clean = withPlainEnds(text);
  const separator = separators.find((one) => (clean.split('\n', 1)[0] ?? '').includes(one)) ?? ',';
  const pattern = cellPattern[separator];
  const rows: CsvRow[] = [];
  let row = { line: 1, cells: new Array<string>() };
  let line = 1;
  for (let at = 0; at <= clean.length; at = pattern.lastIndex + 1) {
    pattern.lastIndex = at;
    const found = pattern.exec(clean);
    const ending = found === null ? '' : clean[pattern.lastIndex];
    if (found === null || !(ending === undefined || ending === separator || ending === '\n')) return null;
    row.cells.push(cellOf(found));
    line += found[0].split('\n').length - 1;
    if (ending === separator) continue;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
    line += 1;
    row = { line, cells: [] };
  }
  return rows;
}

const withPlainEnds = (text: string): string =>
  text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');

const cellOf = ([, quoted, bare]: readonly (string | undefined)[]): string =>
  (quoted?.replaceAll('""', '"') ?? bare ?? '').trim();
