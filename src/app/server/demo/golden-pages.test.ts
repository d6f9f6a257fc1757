import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, Letter } from '#features/documents/rules/letter.ts';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import { renderLetter, stopRenderers } from '#features/documents/server/public.ts';
import { pagesOf, squeezed } from '../../../testing/open-paper.ts';
import { readGolden } from './golden-letters.ts';

const names = readdirSync(join(import.meta.dirname, 'golden'))
  .filter((file) => file.endsWith('.letters'))
  .map((file) => file.slice(0, -'.letters'.length));

afterAll(stopRenderers);

/** What a page says beside its number and the signatures of the letter. */
function besideSignatures(page: string, letter: Letter): string {
  const signed = letter.blocks
    .flatMap((block: Block) => (block.kind === 'signatures' ? block.rows : []))
    .flatMap(({ post, name }) => `${post}\n${name}`.split('\n'))
    .map(squeezed)
    .filter((part) => part !== '')
    .toSorted((one, other) => other.length - one.length);
  return signed.reduce((left, part) => left.replaceAll(part, ''), page).replaceAll(/\d+\/\d+|_/gu, '');
}

describe('no page of any paper holds signatures alone', () => {
  it.each(names)('%s', async (name) => {
    const { letters } = (await readGolden(name))!;
    const lonely: string[] = [];
    for (const letter of [letters.kk, letters.ru, pairOf(letters.kk, letters.ru)]) {
      const pages = await pagesOf(await renderLetter(letter, 'pdf', '2026-01-01'));
      pages.forEach((page, at) => {
        if (besideSignatures(page, letter) === '') lonely.push(`${letter.language}: page ${at + 1} of ${pages.length}`);
      });
    }
    expect(lonely).toEqual([]);
  });
});
