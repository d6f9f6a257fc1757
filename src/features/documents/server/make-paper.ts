import { mayCall, actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeReadLog } from '#kernel/server/read-log.ts';
import { enterSchoolToRead, inSchoolToRead, txOf, type Tx } from '#kernel/server/tx.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Letter } from '../rules/letter.ts';
import { pairOf } from '../rules/pair-of.ts';
import { keepPaper, knownPapers, type KnownPaper, type PaperKey } from './keep-paper.ts';
import type { AnyPaper, MadeLetter } from './paper.ts';
import { emblemAddress, withEmblem } from './read-emblem.ts';
import { renderDocx } from './render/render-docx.ts';
import { renderPdf } from './render/render-pdf.ts';
import { printByTemplate, type UsedTemplate } from './templates/print-by-template.ts';
import { usedTemplate } from './templates/template-store.ts';

export const paperForms = ['kk', 'ru', 'pair'] as const;
export const paperFormats = ['pdf', 'docx'] as const;
export type Wish = {
  readonly id: string;
  readonly language: (typeof paperForms)[number];
  readonly format: (typeof paperFormats)[number];
};
export type MadePaper = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly fileId: string;
};

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Reads within reach, renders outside any transaction while the opening is logged, and stores the exact bytes with their hash.
 * The same data gives the same bytes: printed again, a paper is no new file.
 */
export async function makePaper(
  kernel: Kernel,
  form: AnyPaper,
  tokenHash: Buffer | null,
  wish: Wish,
): Promise<Answer<MadePaper>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const read = await readLetters(kernel, form, tokenHash, wish);
  return read.kind === 'done' ? { kind: 'done', value: await printLetters(kernel, form, read.value, wish) } : read;
}

/** Prints what was read, logs the opening and keeps the exact bytes. */
export async function printLetters(
  kernel: Kernel,
  form: AnyPaper,
  { actor, made, emblem, template = null }: ReadLetters,
  wish: Wish,
): Promise<MadePaper> {
  const key: PaperKey = {
    paper: form.paper,
    subjectId: made.about.id,
    language: wish.language,
    format: wish.format,
  };
  const logging = logOpening(kernel, actor, made, key);
  const rendering =
    template === null
      ? printed(kernel, actor, letterFor(made, wish.language), { emblem, wish, date: made.date })
      : printByTemplate(kernel, actor.schoolId, { form, made, ...template });
  const [known, bytes] = await Promise.all([logging, rendering]);
  const [name, mediaType] = [fileNameOf(form, wish), mediaTypes[wish.format]];
  const fileId = await keepPaper(kernel, actor, { key, about: made.about, bytes, name, mediaType }, known);
  return { bytes, fileName: name, mediaType, fileId };
}

type ReadLetters = {
  readonly actor: Actor;
  readonly made: MadeLetter;
  readonly emblem: string | null;
  /** The school's own, where it has one for this paper and language as Word document. */
  readonly template?: UsedTemplate | null;
};

function readLetters(kernel: Kernel, form: AnyPaper, tokenHash: Buffer, wish: Wish): Promise<Answer<ReadLetters>> {
  return kernel.db.transaction().execute(async (db): Promise<Answer<ReadLetters>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (!mayCall(form.may, actor)) return { kind: 'forbidden' };
    await enterSchoolToRead(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    const made = await form.make(tx, wish.id, actor, kernel);
    if (made === null) return { kind: 'not-found' };
    const template = await templateFor(tx, form, wish);
    return { kind: 'done', value: { actor, made, emblem: await emblemAddress(tx), template } };
  });
}

/** A template prints one language, as Word document; PDF and the two-language paper are always the program's own. */
async function templateFor(tx: Tx, { paper }: AnyPaper, { language, format }: Wish): Promise<UsedTemplate | null> {
  if (format !== 'docx' || language === 'pair') return null;
  const address = await usedTemplate(tx, paper, language);
  return address === null ? null : { address, language };
}

/** Nobody gets the bytes before the opening is in the read log. Answers the files this paper was before. */
function logOpening(kernel: Kernel, actor: Actor, made: MadeLetter, key: PaperKey): Promise<readonly KnownPaper[]> {
  return inSchoolToRead(kernel, actor.schoolId, async (tx) => {
    const opened = { kind: 'paper', id: made.about.caseId ?? made.about.id, rows: 1 };
    await writeReadLog(tx, actor.personId, `papers.${key.paper}`, [opened]);
    return knownPapers(tx, key);
  });
}

type Printing = { readonly emblem: string | null; readonly wish: Wish; readonly date: string };

async function printed(
  kernel: Kernel,
  actor: Actor,
  letter: Letter,
  { emblem, wish, date }: Printing,
): Promise<Uint8Array> {
  return renderLetter(await withEmblem(kernel, actor.schoolId, letter, emblem), wish.format, date);
}

const letterFor = (made: MadeLetter, language: Wish['language']): Letter =>
  language === 'pair' ? pairOf(made.letters.kk, made.letters.ru) : made.letters[language];

export function renderLetter(letter: Letter, format: Wish['format'], date: string): Promise<Uint8Array> {
  return format === 'pdf' ? renderPdf(letter, { date }) : renderDocx(letter, { date });
}

/** `NN-slug.lang.format`: the number of the paper in the list, never a name. */
const fileNameOf = (form: AnyPaper, wish: Wish): string =>
  `${String(form.number).padStart(2, '0')}-${form.paper}.${wish.language}.${wish.format}`;
