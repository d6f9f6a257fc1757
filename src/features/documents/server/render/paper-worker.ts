import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { cleanText } from '../../rules/clean-text.ts';
import { fitEmblem } from '../../rules/fit-emblem.ts';
import { keepTogether } from '../../rules/keep-together.ts';
import { originalMark } from '../../rules/text-runs.ts';
import { makeDocx } from './make-docx.ts';
import type { PaperAnswer, PaperOrder } from './renderer.ts';

/** Archival and tagged: PDF/A-2, conformance level A. A missing glyph is an error only in such a mode. */
const pdfStandard = 'a-2a';
const formats = { png: 'png', jpeg: 'jpg' } as const;
const roundsKeptWarm = 1;
const missingGlyph = /the text `\\?"(.+?)\\?"` could not be displayed/u;

const workspace = import.meta.dirname;
const template = join(workspace, 'letter.typ');
/** These exist only in the compiler's memory, never on disk. */
const givenFile = join(workspace, 'given.json');
const emblemFile = join(workspace, 'given.emblem');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts() }] });

/** One after another: the compiler holds one letter at a time. */
let last = Promise.resolve();
parentPort?.on('message', (order: PaperOrder) => {
  last = last.then(() => answer(order));
});

async function answer(order: PaperOrder): Promise<void> {
  const made = await answerOf(order);
  parentPort?.postMessage(made, 'bytes' in made ? [made.bytes.buffer] : []);
}

async function answerOf(order: PaperOrder): Promise<PaperAnswer> {
  try {
    const { id, format, letter, date } = order;
    return { id, bytes: new Uint8Array(format === 'pdf' ? pdfOf(order) : await makeDocx(letter, { date })) };
  } catch (error) {
    return { id: order.id, ...reasonOf(error) };
  }
}

function pdfOf(order: PaperOrder): Uint8Array {
  try {
    compiler.mapShadow(givenFile, Buffer.from(givenOf(order)));
    const emblem = order.letter.letterhead?.emblem;
    if (emblem !== undefined) compiler.mapShadow(emblemFile, Buffer.from(emblem.bytes));
    return compiler.pdf({ mainFilePath: template }, { pdfStandard });
  } finally {
    compiler.unmapShadow(givenFile);
    compiler.unmapShadow(emblemFile);
    compiler.evictCache(roundsKeptWarm);
  }
}

/** The letter as data for the template: no string of it is ever read as markup. */
function givenOf({ letter, date }: PaperOrder): string {
  const [year, month, day] = date.split('-').map(Number);
  const marks = { kk: originalMark('kk'), ru: originalMark('ru') };
  const emblem = letter.letterhead?.emblem;
  const picture = emblem === undefined ? null : { format: formats[emblem.type], ...fitEmblem(emblem) };
  return JSON.stringify({ letter, marks, picture, year, month, day }, (key, part: unknown) => {
    if (key === 'emblem') return undefined;
    if (typeof part !== 'string') return part;
    return key === 'title' ? cleanText(part) : keepTogether(cleanText(part));
  });
}

/** Only the character and the compiler's own words travel back; text of the letter stays out of the logs. */
function reasonOf(error: unknown): { readonly missing: string } | { readonly fault: string } {
  const message = error instanceof Error ? error.message : String(error);
  const missing = missingGlyph.exec(message)?.[1];
  return missing === undefined ? { fault: message } : { missing };
}

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
  return faces.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)));
}
