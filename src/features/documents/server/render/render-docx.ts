import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanText } from '../../rules/clean-text.ts';
import type { Letter, Letterhead, NumberAndDate } from '../../rules/letter.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxRuns, docxText, quiet } from './docx-runs.ts';
import { layoutTable, textWidth, type Cell } from './docx-tables.ts';

/** Metric twin of the Tinos of the PDF: lines break in the same places, and every office program has it or a substitute. */
const font = 'Times New Roman';
/** A4, margins of 30, 10, 20 and 20 mm, in twentieths of a point. */
const page = { size: { width: 11906, height: 16838 }, margin: { left: 1701, right: 567, top: 1134, bottom: 1134 } };

/** The letter as an editable Word document; its metadata name no person. */
export async function renderDocx(letter: Letter): Promise<Uint8Array> {
  const { children, numbering } = docxBlocks(letter.blocks);
  const top = [...letterheadParts(letter.letterhead), ...numberAndDateParts(letter.numberAndDate)];
  const file = new Document({
    creator: 'Tirek',
    lastModifiedBy: 'Tirek',
    title: cleanText(letter.title),
    styles: stylesOf(letter.language),
    numbering: { config: numbering },
    sections: [{ properties: { page }, footers: { default: footer() }, children: [...top, ...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function stylesOf(language: Letter['language']) {
  const size = language === 'pair' ? 24 : 28;
  const value = language === 'ru' ? 'ru-RU' : 'kk-KZ';
  const heading = {
    run: { font, size, bold: true, color: '000000' },
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
  };
  return {
    default: {
      document: { run: { font, size, language: { value } }, paragraph: { spacing: { after: 100 } } },
      heading1: heading,
      heading2: heading,
    },
  };
}

function footer(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 20, color: quiet, children })] }),
    ],
  });
}

function letterheadParts(head: Letterhead | null): (Paragraph | Table)[] {
  if (head === null) return [];
  const sides = [letterheadSide(head, 'kk'), letterheadSide(head, 'ru')];
  const rule = { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 12, color: '262626', space: 1 } };
  return [layoutTable([sides]), new Paragraph({ border: rule, spacing: { after: 120, line: 120, lineRule: 'exact' } })];
}

function letterheadSide(head: Letterhead, lang: 'kk' | 'ru'): Cell {
  const bin = head.bin === undefined ? [] : [`${lang === 'kk' ? 'БСН' : 'БИН'} ${head.bin}`];
  const phone = head.phone === undefined ? [] : [`тел. ${head.phone}`];
  const facts = [head.address?.[lang] ?? '', [...bin, ...phone].join(', ')].filter((fact) => fact !== '');
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 40 } };
  const name = new Paragraph({ ...centred, children: docxText(head[lang], { size: 24, bold: true }) });
  return {
    width: textWidth / 2,
    children: [name, new Paragraph({ ...centred, children: docxText(facts.join('\n'), { size: 19, color: quiet }) })],
  };
}

function numberAndDateParts(line: NumberAndDate | undefined): Paragraph[] | Table[] {
  if (line === undefined) return [];
  const size = { size: 24 };
  const isOneLine = ![...line.date, ...line.number].some((run) => 'text' in run && run.text.includes('\n'));
  if (isOneLine) {
    const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
    return [
      new Paragraph({
        tabStops,
        spacing: { after: 240 },
        children: [
          ...docxRuns(line.date, size),
          new TextRun({ children: [new Tab()] }),
          ...docxRuns(line.number, size),
        ],
      }),
    ];
  }
  const cell = (alignment: 'left' | 'right', runs: NumberAndDate['date']): Cell => ({
    width: textWidth / 2,
    children: [new Paragraph({ alignment, spacing: { after: 240 }, children: docxRuns(runs, size) })],
  });
  return [layoutTable([[cell('left', line.date), cell('right', line.number)]])];
}
