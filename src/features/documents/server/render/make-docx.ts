import {
  AlignmentType,
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
import type { Letter, NumberAndDate } from '../../rules/letter.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxCore } from './docx-core.ts';
import { docxLetterhead } from './docx-letterhead.ts';
import { docxPage } from './docx-page.ts';
import { docxRuns, quiet } from './docx-runs.ts';
import { layoutTable, type Cell } from './docx-tables.ts';
import { undateZip } from './undate-zip.ts';

/** Metric twin of the Tinos of the PDF: lines break in the same places, and every office program has it or a substitute. */
const font = 'Times New Roman';

/** The bytes of a Word document; metadata name no person. Runs in the worker: packing leaves much behind. */
export async function makeDocx(letter: Letter, meta: { readonly date: string }): Promise<Uint8Array> {
  const { size, margin, room } = docxPage(letter);
  const { children, numbering } = docxBlocks(letter.blocks, room);
  const top = [...docxLetterhead(letter.letterhead, room), ...numberAndDateParts(letter.numberAndDate, room)];
  const file = new Document({
    styles: stylesOf(letter.language),
    numbering: { config: numbering },
    sections: [
      { properties: { page: { size, margin } }, footers: { default: footer() }, children: [...top, ...children] },
    ],
  });
  const packed = await Packer.toBuffer(file, undefined, [docxCore(letter.title, meta.date)]);
  return new Uint8Array(undateZip(packed));
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

function numberAndDateParts(line: NumberAndDate | undefined, room: number): Paragraph[] | Table[] {
  if (line === undefined) return [];
  const size = { size: 24 };
  const isOneLine = ![...line.date, ...line.number].some((run) => 'text' in run && run.text.includes('\n'));
  if (isOneLine) {
    const tabStops = [{ type: TabStopType.RIGHT, position: room }];
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
    width: Math.floor(room / 2),
    children: [new Paragraph({ alignment, spacing: { after: 240 }, children: docxRuns(runs, size) })],
  });
  return [layoutTable([[cell('left', line.date), cell('right', line.number)]])];
}
