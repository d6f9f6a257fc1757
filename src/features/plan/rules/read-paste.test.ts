import { describe, expect, it } from 'vitest';
import { findNames } from '#kernel/pure/find-names.ts';
import type { PlanBody } from '../contract.ts';
import { addPasted } from './add-pasted.ts';
import { guessColumns } from './paste-columns.ts';
import { readClipboard } from './read-clipboard.ts';
import { readPaste, type PasteContext } from './read-paste.ts';

const context: PasteContext = {
  lang: 'ru',
  kinds: [
    {
      code: 'preventive-talk',
      section: 'child',
      names: { kk: 'профилактикалық әңгімелесу', ru: 'профилактическая беседа', en: 'preventive talk' },
    },
    {
      code: 'attendance-control',
      section: 'teachers',
      names: { kk: 'сабаққа қатысуын бақылау', ru: 'контроль посещаемости', en: 'attendance control' },
    },
  ],
  colleagues: [
    { id: 'omarova', family: 'Омарова', given: 'Жанна', patronymic: 'Маратқызы' },
    { id: 'li', family: 'Ли', given: 'Ирина', patronymic: 'Олеговна' },
    { id: 'akhmetova-s', family: 'Ахметова', given: 'Сәуле' },
    { id: 'akhmetova-g', family: 'Ахметова', given: 'Гүлнар' },
  ],
};
const isName = (cell: string): boolean => findNames(cell, context.colleagues).length > 0;
const read = (text: string) => {
  const table = readClipboard(text);
  const { header, columns } = guessColumns(table, isName);
  return readPaste(header ? table.slice(1) : table, columns, context);
};

describe('the clipboard of a spreadsheet', () => {
  it('tabs between cells, a line a row, quotes around a cell with lines of its own', () => {
    expect(readClipboard('a\tb\r\n"first\nsecond ""so"""\t\r\n\r\n')).toEqual([
      ['a', 'b'],
      ['first\nsecond "so"', ''],
    ]);
  });
  it('a quotation mark that closes nothing is a sign of the words', () => {
    expect(readClipboard('"Жас қанат" клубы\tb')).toEqual([['"Жас қанат" клубы', 'b']]);
  });
});

describe('which column is which', () => {
  it('by its heading in either language, in any order', () => {
    const { header, columns } = guessColumns(
      readClipboard('№\tСрок исполнения\tМероприятие\tОтветственные\tПримечание\n1\t20.01.2027\tбеседа\tЛи И.\tважно'),
      isName,
    );
    expect(header).toBe(true);
    expect(columns).toEqual([null, 'due', 'what', 'who', 'rest']);
  });
  it('without headings by what stands in it, the others in the usual order', () => {
    const { header, columns } = guessColumns(
      readClipboard('1\tбеседа\tработает по вечерам\tОмарова Ж.\t20.01.2027\n2\tзвонок\tпропуски\tЛи И.\tеженедельно'),
      isName,
    );
    expect(header).toBe(false);
    expect(columns).toEqual([null, 'what', 'cause', 'who', 'due']);
  });
});

describe('clauses 14, 15: pasted lines are measures, and nothing is lost', () => {
  it.each([
    ['20.01.2027', null, null, '2027-01-20'],
    ['до 2027-01-20', null, null, '2027-01-20'],
    ['20 января 2027', null, null, '2027-01-20'],
    ['2027 жылғы 20 қаңтар', null, null, '2027-01-20'],
    ['еженедельно с 01.12.2026 по 20.01.2027', 'weekly', '2026-12-01', '2027-01-20'],
    ['айына екі рет', 'twice-a-month', null, null],
    ['2 раза в месяц до 20.01.2027', 'twice-a-month', null, '2027-01-20'],
  ] as const)('the day «%s»', (due, frequency, startsOn, dueOn) => {
    const [row] = read(`Мероприятие\tСрок\nпрофилактическая беседа\t${due}`);
    expect(row).toMatchObject({ kind: 'preventive-talk', frequency, startsOn, dueOn, doubts: [] });
  });
  it('a day that is none stays in the words and is marked', () => {
    const [row] = read('Мероприятие\tСрок\nпрофилактическая беседа\tпо мере надобности');
    expect(row).toMatchObject({ dueOn: null, frequency: null, doubts: ['day'] });
    expect(row?.words.text).toBe('профилактическая беседа; по мере надобности');
  });
  it('colleagues by family name and initials; one of two by the initial; whoever is not known stays with the words', () => {
    const [row] = read(
      'Мероприятие\tОтветственный\nконтроль посещаемости\tОмарова Ж.М., Ахметова Г.; инспектор Сапаров',
    );
    expect(row).toMatchObject({
      kind: 'attendance-control',
      section: 'teachers',
      responsibleIds: ['omarova', 'akhmetova-g'],
      outsiders: [{ name: 'инспектор Сапаров', organisation: null }],
      doubts: ['who'],
    });
  });
  it('whom a name cannot be told from another is not guessed', () => {
    const [row] = read('Мероприятие\tОтветственный\nконтроль посещаемости\tАхметова');
    expect(row).toMatchObject({ responsibleIds: [], outsiders: [{ name: 'Ахметова' }], doubts: ['who'] });
  });
  it('a kind that is not named is marked, the words stay', () => {
    const [row] = read('Мероприятие\tФорма\nПоход в музей\tэкскурсия');
    expect(row).toMatchObject({ doubts: ['kind'], form: { text: 'экскурсия' }, words: { text: 'Поход в музей' } });
  });
  it('a column nobody knows is kept with the words', () => {
    const [row] = read('Мероприятие\tСрок\tПримечание\nпрофилактическая беседа\t20.01.2027\tпо вторникам');
    expect(row?.words.text).toBe('профилактическая беседа; по вторникам');
  });
  it('causes by number or by words are the plan’s own; new words become one cause', () => {
    const body: PlanBody = {
      goal: null,
      causes: [{ id: 'first', words: { lang: 'ru', text: 'Работает по вечерам' } }],
      measures: [],
    };
    let n = 0;
    const rows = read('Мероприятие\tПричина\nа\t1\nб\tработает  по вечерам\nв\tБоится класса\nг\tбоится класса');
    const added = addPasted(body, rows, () => `new-${(n += 1)}`);
    expect(added.causes.map(({ words }) => words.text)).toEqual(['Работает по вечерам', 'Боится класса']);
    const fresh = added.causes[1]?.id;
    expect(added.measures.map(({ causeId }) => causeId)).toEqual(['first', 'first', fresh, fresh]);
  });
});
