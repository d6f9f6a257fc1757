import { Document, Packer } from 'docx';
import { Zip } from 'easy-template-x';
import { runsOf, type Block, type Letter, type Numbered, type Paragraph } from '../../rules/letter.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxPage } from './docx-page.ts';

/**
 * The blocks of a letter as the inside of a Word document, for a template that says where they stand. What would need
 * another part of the file is done without: numbers of lists are text, a QR code is left out (its address stands above it).
 */
export async function docxContent(letter: Letter): Promise<string> {
  const { children } = docxBlocks(letter.blocks.flatMap(plain), docxPage(letter).room);
  const zip = await Zip.load(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const document = await zip.getFile('word/document.xml').getContentText();
  const body = /<w:body>([\s\S]*?)(?:<w:sectPr[\s\S]*)?<\/w:body>/u.exec(document)?.[1];
  if (body === undefined) throw new Error('the document has no body');
  return body;
}

function plain(block: Block): readonly Block[] {
  if (block.kind === 'qr') return [];
  return block.kind === 'numbered' ? counted(block) : [block];
}

const counted = ({ items, start = 1 }: Numbered): readonly Paragraph[] =>
  items.map((item, at) => ({ kind: 'paragraph', align: 'justify', runs: runsOf(`${start + at}. `, item) }));
