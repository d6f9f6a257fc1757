import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  StandardFonts,
  type PDFFont,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { heading, table, type Letter } from '../../rules/letter.ts';
import { renderPdf } from '../render/render-pdf.ts';

type MergedPart = {
  readonly title: string;
  readonly question: number | null;
  readonly read: () => Promise<Uint8Array>;
};
type Merging = {
  readonly language: 'kk' | 'ru';
  /** Contents in front and a number on every page; without it each paper keeps its own pages. */
  readonly paginated: boolean;
};
type Entry = { readonly title: string; readonly page: number };

const words = {
  contents: { kk: 'МАЗМҰНЫ', ru: 'СОДЕРЖАНИЕ' },
  paper: { kk: 'Құжат', ru: 'Документ' },
  page: { kk: 'Бет', ru: 'Страница' },
  question: { kk: '-мәселе', ru: 'вопрос ' },
} as const;

/** Papers one behind another with a bookmark each; one paper at a time is opened. */
export async function mergePapers(parts: readonly MergedPart[], merging: Merging): Promise<Uint8Array> {
  const merged = await PDFDocument.create();
  const entries: Entry[] = [];
  for (const part of parts) {
    entries.push({ title: titleOf(part, merging.language), page: merged.getPageCount() });
    await append(merged, await part.read());
  }
  const shift = merging.paginated ? await putContents(merged, entries, merging.language) : 0;
  const bookmarks = entries.map(({ title, page }) => ({ title, page: page + shift }));
  addBookmarks(merged, shift === 0 ? bookmarks : [{ title: words.contents[merging.language], page: 0 }, ...bookmarks]);
  if (merging.paginated) await numberPages(merged);
  return merged.save();
}

function titleOf({ title, question }: MergedPart, language: 'kk' | 'ru'): string {
  if (question === null) return title;
  const place = language === 'kk' ? `${question}${words.question.kk}` : `${words.question.ru}${question}`;
  return `${title} (${place})`;
}

async function append(merged: PDFDocument, bytes: Uint8Array): Promise<void> {
  const one = await PDFDocument.load(bytes);
  for (const page of await merged.copyPages(one, one.getPageIndices())) merged.addPage(page);
}

/** How long the contents are moves what they count: made once more when they need more than one page. Answers their pages. */
async function putContents(merged: PDFDocument, entries: readonly Entry[], language: 'kk' | 'ru'): Promise<number> {
  let pages = 1;
  let contents = await contentsOf(entries, pages, language);
  if (contents.getPageCount() !== pages) {
    pages = contents.getPageCount();
    contents = await contentsOf(entries, pages, language);
  }
  const copied = await merged.copyPages(contents, contents.getPageIndices());
  for (const [at, page] of copied.entries()) merged.insertPage(at, page);
  return copied.length;
}

async function contentsOf(entries: readonly Entry[], shift: number, language: 'kk' | 'ru'): Promise<PDFDocument> {
  const rows = entries.map(({ title, page }, at) => [`${at + 1}. ${title}`, String(page + shift + 1)]);
  const letter: Letter = {
    paper: 'contents',
    language,
    title: words.contents[language],
    letterhead: null,
    blocks: [
      heading(1, words.contents[language]),
      table([0.85, 0.15], [words.paper[language], words.page[language]], rows),
    ],
  };
  return PDFDocument.load(await renderPdf(letter, { date: '2026-01-01' }));
}

/** Digits only, at the upper right, where no paper prints anything. */
async function numberPages(merged: PDFDocument): Promise<void> {
  const font: PDFFont = await merged.embedFont(StandardFonts.Helvetica);
  const all = merged.getPageCount();
  for (const [at, page] of merged.getPages().entries()) {
    const text = `${at + 1} / ${all}`;
    page.drawText(text, {
      x: page.getWidth() - 30 - font.widthOfTextAtSize(text, 9),
      y: page.getHeight() - 24,
      size: 9,
      font,
    });
  }
}

/** The outline of the document: a flat list, each entry naming its page. */
function addBookmarks(merged: PDFDocument, entries: readonly Entry[]): void {
  const { context } = merged;
  const pages = merged.getPages();
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [at, { title, page }] of entries.entries()) {
    const target = pages[page];
    const own = refs[at];
    if (target === undefined || own === undefined) continue;
    const entry = PDFDict.withContext(context);
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    entry.set(PDFName.of('Parent'), root);
    entry.set(PDFName.of('Dest'), context.obj([target.ref, PDFName.of('Fit')]));
    setLink(entry, 'Prev', refs[at - 1]);
    setLink(entry, 'Next', refs[at + 1]);
    context.assign(own, entry);
  }
  const outline = PDFDict.withContext(context);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  setLink(outline, 'First', refs[0]);
  setLink(outline, 'Last', refs.at(-1));
  outline.set(PDFName.of('Count'), PDFNumber.of(refs.length));
  context.assign(root, outline);
  merged.catalog.set(PDFName.of('Outlines'), root);
}

function setLink(dict: PDFDict, name: string, to: PDFRef | undefined): void {
  if (to !== undefined) dict.set(PDFName.of(name), to);
}
