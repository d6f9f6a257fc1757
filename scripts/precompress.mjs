import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const worthwhile = 1024;
const kinds = new Set(['.js', '.css', '.svg', '.json']);

/**
 * Writes `.br` and `.gz` beside every built file once, as small as they get: a server that compresses while it serves has
 * no time for that. Browsers take brotli over HTTPS and from localhost only, so both are needed.
 * @param {string} folder of the built screens
 * @returns {Promise<number>} files compressed
 */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && kinds.has(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const written = await Promise.all(files.map(compress));
  return written.filter(Boolean).length;
}

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.byteLength < worthwhile) return false;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  await writeFile(`${file}.br`, await brotli(bytes, { params }));
  await writeFile(`${file}.gz`, await gzip(bytes, { level: 9 }));
  return true;
}
