import { caseFieldNames, templateHeadings, type CaseField } from '../rules/case-fields.ts';

const widths: Readonly<Partial<Record<CaseField, number>>> = {
  pupil: 34,
  grounds: 40,
  facts: 40,
  responsible: 34,
  measure: 44,
};
const usual = 18;

/** An empty list to fill in as a workbook: the headings stay in sight, and every cell is text, so that nothing is guessed. */
export async function templateWorkbook(language: 'kk' | 'ru'): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const heads = templateHeadings(language);
  return writeXlsx({
    sheets: [
      {
        name: language === 'kk' ? 'Істер' : 'Дела',
        columns: caseFieldNames.map((field) => ({ width: widths[field] ?? usual, numFmt: '@' })),
        rows: [[...heads]],
        cells: new Map(heads.map((_head, column) => [`0,${column}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  });
}
