import { PageOrientation, type IPageSizeAttributes } from 'docx';
import type { Letter } from '../../rules/letter.ts';

export type DocxPage = {
  readonly size: Partial<IPageSizeAttributes>;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Between the margins, in twentieths of a point. */
  readonly room: number;
};

const a4 = { width: 11906, height: 16838 };
/** Margins of 30, 10, 20 and 20 mm. */
const upright: DocxPage = { size: a4, margin: { left: 1701, right: 567, top: 1134, bottom: 1134 }, room: 9638 };
/** Margins of 20, 10, 20 and 15 mm; the library turns the sheet itself. */
const lying: DocxPage = {
  size: { ...a4, orientation: PageOrientation.LANDSCAPE },
  margin: { left: 1134, right: 567, top: 1134, bottom: 850 },
  room: 15137,
};

/** The sheet of a letter, as its PDF has it. */
export const docxPage = (letter: Pick<Letter, 'wide'>): DocxPage => (letter.wide === true ? lying : upright);
