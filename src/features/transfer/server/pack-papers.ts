import type { AnyPaper } from '#features/documents/server/public.ts';
import { mergePapers, renderLetter, type MadeLetter } from '#features/documents/server/public.ts';
import { caseBundle } from '#features/overview/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { transferLetter } from '../forms/transfer-letter.ts';
import type { Content, Gathered } from './content-of.ts';

/** Of everything in the case these go along: what was decided and what was done, no dossier and no appeals (clause 20). */
const goesAlong: readonly string[] = ['plan', 'extract'];

type Part = { readonly paper: string; readonly number: number; readonly made: MadeLetter };

/** The letters that go along, read within reach: the card first, then plans and extracts in the order of the process. */
export async function partsOf(
  tx: Tx,
  papers: readonly AnyPaper[],
  caseId: string,
  actor: Actor,
): Promise<readonly Part[]> {
  const listed = (await caseBundle.list(tx, caseId, actor)) ?? [];
  const wanted = [
    { paper: 'record-card', subjectId: caseId },
    ...listed.filter(({ paper }) => goesAlong.includes(paper)),
  ];
  const parts: Part[] = [];
  for (const { paper, subjectId } of wanted) {
    const form = papers.find((one) => one.paper === paper);
    const made =
      form?.may.some((role) => actor.roles.includes(role)) === true ? await form.make(tx, subjectId, actor) : null;
    if (form !== undefined && made !== null && made !== undefined) parts.push({ paper, number: form.number, made });
  }
  return parts;
}

type Packed = { readonly content: Content; readonly pdf: Uint8Array };

/** One PDF of the letter and the papers, rendered outside any transaction, and the content that lists them. */
export async function packPapers(gathered: Gathered, parts: readonly Part[], madeOn: PlainDate): Promise<Packed> {
  const { language } = gathered.content.letter;
  const content = { ...gathered.content, papers: parts.map((part) => named(part, language)) };
  const cover = transferLetter({ ...gathered, content, madeOn }, language);
  const letters = [
    { letter: cover, date: madeOn },
    ...parts.map(({ made }) => ({ letter: made.letters[language], date: made.date })),
  ];
  const pdf = await mergePapers(
    letters.map(({ letter, date }) => ({
      title: letter.title,
      question: null,
      read: () => renderLetter(letter, 'pdf', date),
    })),
    { language, paginated: false },
  );
  return { content, pdf };
}

const named = ({ paper, number, made }: Part, language: PaperLanguage) => ({
  paper,
  number,
  title: made.letters[language].title,
});
