import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.join(import.meta.dirname, '..');
const styles = path.join(src, '..', 'node_modules', '@mantine', 'core', 'styles');
const listed = readFileSync(path.join(import.meta.dirname, 'mantine-css.ts'), 'utf8');

/** Parts of Mantine that the screens import from its core and that have styles of their own. */
function partsInUse(): Set<string> {
  const parts = new Set<string>();
  for (const file of globSync('**/*.tsx', { cwd: src })) {
    const text = readFileSync(path.join(src, file), 'utf8');
    for (const found of text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/gu))
      for (const name of (found[1] ?? '').split(',')) parts.add(name.trim());
  }
  return new Set([...parts].filter((part) => existsSync(path.join(styles, `${part}.css`))));
}

test('every part of Mantine on a screen has its styles listed in mantine-css.ts', () => {
  const parts = partsInUse();
  expect(parts.size).toBeGreaterThan(10);
  expect([...parts].filter((part) => !listed.includes(`styles/${part}.css`))).toEqual([]);
});
