import { sql } from 'kysely';
import { mayCall, actorOf } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { writeReadLog } from '#kernel/server/read-log.ts';
import { enterSchoolToRead, inSchoolToRead, txOf, waitForDisk } from '#kernel/server/tx.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Letter } from '../rules/letter.ts';
import { pairOf } from '../rules/pair-of.ts';
import { storeFileBytes } from './file-vault.ts';
import type { AnyPaper, MadeLetter } from './paper.ts';
import { renderDocx } from './render/render-docx.ts';
import { renderPdf } from './render/render-pdf.ts';

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

/** Reads within reach, renders outside any transaction, stores the exact bytes with their hash and logs the opening. */
export async function makePaper(
  kernel: Kernel,
  form: AnyPaper,
  tokenHash: Buffer | null,
  wish: Wish,
): Promise<Answer<MadePaper>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  const read = await readLetters(kernel, form, tokenHash, wish.id);
  if (read.kind !== 'done') return read;
  const { actor, made } = read.value;
  const bytes = await renderLetter(letterFor(made, wish.language), wish.format, made.date);
  const fileId = await keepPaper(kernel, { actor, form, made, wish, bytes });
  return {
    kind: 'done',
    value: { bytes, fileName: fileNameOf(form, wish), mediaType: mediaTypes[wish.format], fileId },
  };
}

type Read = { readonly actor: Actor; readonly made: MadeLetter };

function readLetters(kernel: Kernel, form: AnyPaper, tokenHash: Buffer, id: string): Promise<Answer<Read>> {
  return kernel.db.transaction().execute(async (db): Promise<Answer<Read>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (!mayCall(form.may, actor)) return { kind: 'forbidden' };
    await enterSchoolToRead(db, actor.schoolId);
    const made = await form.make(txOf(kernel, db, actor.schoolId), id, actor);
    return made === null ? { kind: 'not-found' } : { kind: 'done', value: { actor, made } };
  });
}

const letterFor = (made: MadeLetter, language: Wish['language']): Letter =>
  language === 'pair' ? pairOf(made.letters.kk, made.letters.ru) : made.letters[language];

export function renderLetter(letter: Letter, format: Wish['format'], date: string): Promise<Uint8Array> {
  return format === 'pdf' ? renderPdf(letter, { date }) : renderDocx(letter);
}

/** `NN-slug.lang.format`: the number of the paper in the list, never a name. */
const fileNameOf = (form: AnyPaper, wish: Wish): string =>
  `${String(form.number).padStart(2, '0')}-${form.paper}.${wish.language}.${wish.format}`;

type Rendered = Read & { readonly form: AnyPaper; readonly wish: Wish; readonly bytes: Uint8Array };

async function keepPaper(kernel: Kernel, { actor, form, made, wish, bytes }: Rendered): Promise<string> {
  const stored = await storeFileBytes(kernel, actor.schoolId, bytes);
  return inSchoolToRead(kernel, actor.schoolId, async (tx) => {
    const opened = { kind: 'paper', id: made.about.caseId ?? made.about.id, rows: 1 };
    await writeReadLog(tx, actor.personId, `papers.${form.paper}`, [opened]);
    const known = await sql<{ file_id: string }>`
      select p.file_id from documents_papers p
      join documents_files f on f.school_id = p.school_id and f.id = p.file_id
      where p.school_id = ${tx.schoolId} and p.subject_id = ${made.about.id} and p.paper = ${form.paper}
        and p.language = ${wish.language} and p.format = ${wish.format} and f.address = ${stored.address} limit 1`.execute(
      tx.db,
    );
    const before = known.rows[0];
    if (before !== undefined) return before.file_id;
    await waitForDisk(tx);
    const fileId = newId(tx.now.getTime());
    await sql`
      with file as (
        insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at, subject_kind, subject_id, case_id)
        values (${tx.schoolId}, ${fileId}, ${stored.address}, ${stored.sha256}, ${stored.size}, ${mediaTypes[wish.format]},
          ${fileNameOf(form, wish)}, ${actor.personId}, ${tx.now}, ${made.about.kind}, ${made.about.id}, ${made.about.caseId ?? null})
        returning school_id, id
      )
      insert into documents_papers (school_id, id, paper, subject_id, case_id, language, format, file_id, made_by, at)
      select school_id, ${newId(tx.now.getTime())}::uuid, ${form.paper}, ${made.about.id}::uuid, ${made.about.caseId ?? null}::uuid,
        ${wish.language}, ${wish.format}, id, ${actor.personId}::uuid, ${tx.now}::timestamptz from file`.execute(tx.db);
    return fileId;
  });
}
