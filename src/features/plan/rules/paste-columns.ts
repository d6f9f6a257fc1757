import { readDay } from '#kernel/pure/sheet/read-day.ts';
import { mapColumns, type SheetField } from '#kernel/pure/sheet/map-columns.ts';

export const pasteFields = ['what', 'cause', 'who', 'form', 'due', 'expected'] as const;
type PasteField = (typeof pasteFields)[number];
/** `rest` is kept with the words of the measure; null is a number of the line, or nothing. */
export type PasteColumn = PasteField | 'rest' | null;

/** As people head such columns, in Kazakh, Russian and English. */
const fields: readonly SheetField<PasteField>[] = [
  {
    field: 'what',
    headings: [
      'іс-шара',
      'іс-шаралар',
      'шара',
      'мазмұны',
      'мероприятие',
      'мероприятия',
      'содержание',
      'содержание работы',
      'measure',
      'measures',
      'what is done',
      'что делаем',
      'не істеледі',
    ],
  },
  { field: 'cause', headings: ['себеп', 'себебі', 'себептері', 'причина', 'причины', 'причина и условия', 'cause'] },
  {
    field: 'who',
    headings: [
      'жауапты',
      'жауаптылар',
      'жауапты тұлға',
      'орындаушы',
      'ответственный',
      'ответственные',
      'ответственное лицо',
      'исполнитель',
      'responsible',
      'who',
    ],
  },
  { field: 'form', headings: ['нысаны', 'өткізу нысаны', 'форма', 'форма проведения', 'форма работы', 'form'] },
  {
    field: 'due',
    headings: [
      'мерзімі',
      'орындау мерзімі',
      'уақыты',
      'срок',
      'сроки',
      'срок исполнения',
      'сроки проведения',
      'дата',
      'when',
      'due',
      'due on',
      'date',
    ],
  },
  {
    field: 'expected',
    headings: [
      'күтілетін нәтиже',
      'нәтиже',
      'нәтижесі',
      'ожидаемый результат',
      'результат',
      'expected result',
      'expected',
      'result',
    ],
  },
];

export type PasteColumns = { readonly header: boolean; readonly columns: readonly PasteColumn[] };

/**
 * Which column is which: by the headings of the first row, else by what stands in the columns (days, names of colleagues,
 * numbers of lines) and the usual order of the others. Whoever pastes may change it.
 */
export function guessColumns(rows: readonly (readonly string[])[], isName: (cell: string) => boolean): PasteColumns {
  const headed = mapColumns(rows[0] ?? [], fields);
  if (headed.filter((field) => field !== null).length >= 2) {
    return {
      header: true,
      columns: headed.map((field, at) => field ?? (isNumbers(cellsOf(rows.slice(1), at)) ? null : 'rest')),
    };
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const found: PasteColumn[] = [];
  for (let at = 0; at < width; at += 1) found.push(byContent(cellsOf(rows, at), found, isName));
  const left = pasteFields.filter((field) => !found.includes(field) && field !== 'due' && field !== 'who');
  return { header: false, columns: found.map((field) => (field === 'rest' ? (left.shift() ?? 'rest') : field)) };
}

const cellsOf = (rows: readonly (readonly string[])[], at: number): readonly string[] =>
  rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');

function byContent(
  cells: readonly string[],
  found: readonly PasteColumn[],
  isName: (cell: string) => boolean,
): PasteColumn {
  const most = (test: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (isNumbers(cells) && found.length === 0) return null;
  if (!found.includes('due') && most((cell) => readDay(cell) !== null || frequencyIn(cell) !== null)) return 'due';
  if (!found.includes('who') && most(isName)) return 'who';
  return 'rest';
}

const isNumbers = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^\d{1,3}[.)]?$/u.test(cell));

const frequencyWords = [
  ['daily', /ежедневн|каждый день|күн сайын|күнделікті|daily|every day/iu],
  ['weekly', /еженедельн|каждую неделю|раз в неделю|апта сайын|аптасына бір|weekly/iu],
  ['twice-a-month', /(?:2|два|двa) раза в месяц|айына (?:2|екі) рет|twice a month/iu],
  ['monthly', /ежемесячн|каждый месяц|раз в месяц|ай сайын|айына бір|monthly/iu],
] as const;

/** How often, as a cell says it in words. */
export const frequencyIn = (cell: string): (typeof frequencyWords)[number][0] | null =>
  frequencyWords.find(([, words]) => words.test(cell))?.[0] ?? null;
