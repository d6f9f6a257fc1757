import { AlignmentType, BorderStyle, ImageRun, Paragraph, type Table } from 'docx';
import type { Emblem, Letterhead } from '../../rules/letter.ts';
import { fitEmblem } from '../../rules/fit-emblem.ts';
import { docxText, quiet } from './docx-runs.ts';
import { layoutTable, type Cell } from './docx-tables.ts';

/** 28 mm for the emblem, in twentieths of a point. */
const emblemRoom = 1587;
/** Word measures pictures in pixels of 1/96 inch. */
const pixelsOfMm = 96 / 25.4;
const centred = { alignment: AlignmentType.CENTER, spacing: { after: 40 } };

/** Kazakh left, Russian right, the emblem between them if there is one, and the rule below. */
export function docxLetterhead(head: Letterhead | null, room: number): (Paragraph | Table)[] {
  if (head === null) return [];
  const width = Math.floor((room - (head.emblem === undefined ? 0 : emblemRoom)) / 2);
  const middle = head.emblem === undefined ? [] : [emblemCell(head.emblem)];
  const row = [sideCell(head, 'kk', width), ...middle, sideCell(head, 'ru', width)];
  const rule = { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 12, color: '262626', space: 1 } };
  return [layoutTable([row]), new Paragraph({ border: rule, spacing: { after: 120, line: 120, lineRule: 'exact' } })];
}

function sideCell(head: Letterhead, lang: 'kk' | 'ru', width: number): Cell {
  const bin = head.bin === undefined ? [] : [`${lang === 'kk' ? 'БСН' : 'БИН'} ${head.bin}`];
  const phone = head.phone === undefined ? [] : [`тел. ${head.phone}`];
  const facts = [head.address?.[lang] ?? '', [...bin, ...phone].join(', ')].filter((fact) => fact !== '');
  const name = new Paragraph({ ...centred, children: docxText(head[lang], { size: 24, bold: true }) });
  return {
    width,
    children: [name, new Paragraph({ ...centred, children: docxText(facts.join('\n'), { size: 19, color: quiet }) })],
  };
}

function emblemCell(emblem: Emblem): Cell {
  const { width, height } = fitEmblem(emblem);
  const picture = new ImageRun({
    type: emblem.type === 'png' ? 'png' : 'jpg',
    data: emblem.bytes,
    transformation: { width: Math.round(width * pixelsOfMm), height: Math.round(height * pixelsOfMm) },
    // A number of its own: the library's counter would make the second paper differ from the first.
    altText: { id: '1', name: 'emblem', title: '', description: 'Эмблема' },
  });
  return { width: emblemRoom, children: [new Paragraph({ ...centred, children: [picture] })] };
}
