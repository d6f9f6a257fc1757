import { cleanText } from '../../rules/clean-text.ts';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The core properties of a Word document: its title, the date of the paper instead of the clock, and no person. */
export function docxCore(title: string, date: string): { readonly path: string; readonly data: string } {
  const at = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const shown = cleanText(title).replace(/[&<>]/gu, (character) => entities[character] ?? '');
  const data = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>`,
    `<dc:title>${shown}</dc:title><dc:creator>Tirek</dc:creator><cp:lastModifiedBy>Tirek</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision>${at('created')}${at('modified')}</cp:coreProperties>`,
  ].join('');
  return { path: 'docProps/core.xml', data };
}
