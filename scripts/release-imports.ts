import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const imported = /(?:from|import|import\()\s*['"]([^'"]+)['"]/gu;

/** Names of the packages that the sources of a folder import. */
export async function importsOf(folder: string): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const file of glob('{src,database,scripts}/**/*.{ts,mjs}', { cwd: folder })) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [, asked] of text.matchAll(imported)) {
      if (asked !== undefined && /^@?[a-z]/u.test(asked) && !asked.startsWith('node:')) names.add(packageOf(asked));
    }
  }
  return [...names].toSorted();
}

/** `@fastify/static/lib/x` is of `@fastify/static`. */
const packageOf = (asked: string): string =>
  asked
    .split('/')
    .slice(0, asked.startsWith('@') ? 2 : 1)
    .join('/');
