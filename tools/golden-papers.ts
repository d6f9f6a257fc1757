import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { lettersOfDemo } from '../src/app/cli/letters-of-demo.ts';
import { goldenMoment, goldenOf, readGolden, writeGolden, type Golden } from '../src/app/server/demo/golden-letters.ts';
import { pairOf } from '../src/features/documents/rules/pair-of.ts';
import type { Letter } from '../src/features/documents/rules/letter.ts';
import { renderLetter, stopRenderers } from '../src/features/documents/server/public.ts';

/**
 * Writes the golden papers anew and shows what changed: both as pictures, before and after side by side, in a folder of
 * its own. Nothing is compared here; that is what the test does.
 */
type Change = { readonly name: string; readonly before: Golden | null; readonly after: Golden; readonly date: string };

async function showChanges(changes: readonly Change[]): Promise<void> {
  if (!hasPoppler()) {
    process.stdout.write('No pictures: pdftoppm is not here (Debian: poppler-utils).\n');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'tirek-golden-'));
  await mkdir(join(folder, 'pages'));
  const sections: string[] = [];
  for (const change of changes) sections.push(await sectionOf(folder, change));
  const page = join(folder, 'index.html');
  await writeFile(page, `<!doctype html><meta charset="utf-8"><title>Golden papers</title>${sections.join('')}`);
  process.stdout.write(`Before and after, side by side: ${page}\n`);
}

async function sectionOf(folder: string, { name, before, after, date }: Change): Promise<string> {
  const rows: string[] = [];
  for (const form of ['kk', 'ru', 'pair'] as const) {
    const was = before === null ? [] : await pagesOf(folder, `${name}.${form}.before`, letterOf(before, form), date);
    const is = await pagesOf(folder, `${name}.${form}.after`, letterOf(after, form), date);
    rows.push(`<tr><td valign="top">${images(was)}</td><td valign="top">${images(is)}</td></tr>`);
  }
  return `<h2>${name}</h2><table border="1"><tr><th>before</th><th>after</th></tr>${rows.join('')}</table>`;
}

const letterOf = ({ letters }: Golden, form: 'kk' | 'ru' | 'pair'): Letter =>
  form === 'pair' ? pairOf(letters.kk, letters.ru) : letters[form];

async function pagesOf(folder: string, name: string, letter: Letter, date: string): Promise<readonly string[]> {
  const pdf = join(folder, 'pages', `${name}.pdf`);
  await writeFile(pdf, await renderLetter(letter, 'pdf', date));
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, join(folder, 'pages', name)], { stdio: 'ignore' });
  const count = Number(/Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1] ?? 1);
  const width = String(count).length;
  return Array.from({ length: count }, (_, at) => `pages/${name}-${String(at + 1).padStart(width, '0')}.png`);
}

const images = (paths: readonly string[]): string =>
  paths.map((path) => `<img src="${path}" alt="${path}">`).join('<br>');

function hasPoppler(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const changes: Change[] = [];
for (const { name, made } of await lettersOfDemo(goldenMoment)) {
  if (made === null) {
    process.stdout.write(`${name}: nothing to print, nothing written\n`);
    continue;
  }
  const [before, after] = [await readGolden(name), goldenOf(made)];
  if (before !== null && isDeepStrictEqual(before, after)) continue;
  await writeGolden(name, after);
  changes.push({ name, before, after, date: made.date });
}
process.stdout.write(
  changes.length === 0
    ? 'The golden papers are as they were.\n'
    : `Written anew: ${changes.map(({ name }) => name).join(', ')}\n`,
);
if (changes.length > 0) await showChanges(changes);
await stopRenderers();
