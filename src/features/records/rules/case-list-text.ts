import { caseFieldNames, templateHeadings, type CaseField } from './case-fields.ts';

type Typed = Readonly<Partial<Record<CaseField, string>>>;

/** A list of cases as spreadsheets here save it: the headings of the template, then a line for each case. */
export function caseListText(language: 'kk' | 'ru', cases: readonly Typed[]): string {
  const lines = [templateHeadings(language), ...cases.map((one) => caseFieldNames.map((field) => one[field] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

const quoted = (text: string): string => (/[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
