/** `node scripts/run.mjs path/to/file.ts words…` runs a TypeScript file of the package under a Node that can. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isUnderNode24, root, urlOf } from './with-node-24.mjs';

const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(path.resolve(root, file))) {
  process.stderr.write(
    file === undefined
      ? 'Say which file to run: node scripts/run.mjs path/to/file.ts words…\n'
      : `There is no file ${file} in ${root}.\n`,
  );
  process.exitCode = 2;
} else if (await isUnderNode24(import.meta.url)) {
  // The file sees itself as the script and its own words after it, as if started directly.
  process.argv.splice(1, 2, path.resolve(root, file));
  await import(urlOf(file));
}
