import {
  TagDisposition,
  TemplateHandler,
  Zip,
  type PathPart,
  type RawXmlContent,
  type ScopeDataArgs,
} from 'easy-template-x';
import { cleanText } from '../../rules/clean-text.ts';
import { keepTogether } from '../../rules/keep-together.ts';
import type { Letter } from '../../rules/letter.ts';
import type { TemplateContent, TemplateRow } from '../../rules/templates/template-content.ts';
import { contentTag } from '../../rules/templates/template-fields.ts';
import { docxContent } from '../render/docx-content.ts';
import { docxCore } from '../render/docx-core.ts';
import { undateZip } from '../render/undate-zip.ts';

type Filling = {
  readonly letter: Letter;
  readonly content: TemplateContent;
  /** A plain date: the creation date inside the file. */
  readonly date: string;
};

const blankLine = '_'.repeat(8);
const deepest = 60;

/**
 * A template of the school with the content of one letter: the same of both gives the same bytes. Fields the letter has
 * nothing for print as blanks, its lists as nothing. The metadata are those of every paper and name no person.
 */
export async function fillTemplate(bytes: Uint8Array, { letter, content, date }: Filling): Promise<Uint8Array> {
  const whole: RawXmlContent = { _type: 'rawXml', xml: await docxContent(letter), replaceParagraph: true };
  const handler = new TemplateHandler({ maxXmlDepth: deepest, scopeDataResolver: resolverOf(content, whole) });
  const filled = await handler.process(Buffer.from(bytes), {});
  const zip = await Zip.load(filled);
  const core = docxCore(letter.title, date);
  zip.setFile(core.path, core.data);
  return new Uint8Array(undateZip(await zip.export(Buffer)));
}

/** What stands under a tag: in the row of the list it is in, else in the letter. Nothing is found by any other name. */
function resolverOf({ values, lists }: TemplateContent, whole: RawXmlContent) {
  const valueOf = new Map(Object.entries(values).map(([tag, text]) => [tag, shown(text)]));
  const rowsOf = new Map(Object.entries(lists).map(([tag, rows]) => [tag, rows.map(shownRow)]));
  const inRow = (path: readonly string[], name: string): string | undefined =>
    rowsOf.get(path.at(-3) ?? '')?.[Number(path.at(-2))]?.get(name);
  return ({ path, strPath }: ScopeDataArgs) => {
    const name = strPath.at(-1) ?? '';
    if (name === contentTag) return whole;
    const rows = rowsOf.get(name)?.map(() => ({}));
    return inRow(strPath, name) ?? valueOf.get(name) ?? rows ?? blankOf(path.at(-1));
  };
}

/** Nothing stands under this tag: a blank for a value, no row for a list. */
const blankOf = (tag: PathPart | undefined): string | [] =>
  typeof tag === 'object' && tag.disposition === TagDisposition.SelfClosed ? blankLine : [];

const shown = (text: string): string => (text === '' ? blankLine : keepTogether(cleanText(text)));

const shownRow = (row: TemplateRow): ReadonlyMap<string, string> =>
  new Map(Object.entries(row).map(([name, text]) => [name, shown(text)]));
