import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import {
  blank,
  bold,
  fields,
  heading,
  line,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  table,
  value,
  type Letter,
} from './letter.ts';
import { pairOf } from './pair-of.ts';
import { plainTextOf } from './plain-text-of.ts';
import { textRuns } from './text-runs.ts';

const letter = (language: 'kk' | 'ru', blocks: Letter['blocks']): Letter => ({
  paper: 'appeal',
  language,
  title: language === 'kk' ? 'Өтініш' : 'Обращение',
  letterhead: null,
  blocks,
});

describe('a missing value prints as a visible blank, never as an empty string', () => {
  it.each([undefined, null, '', '   '])('turns %j into eight underscores', (missing) => {
    expect(value(missing)).toEqual({ blank: 8 });
  });

  it('keeps what was typed', () => {
    expect(value('7 «Ә»')).toEqual({ text: '7 «Ә»' });
  });

  it('may be wider than eight, never narrower', () => {
    expect([value('', 20), blank(3)]).toEqual([{ blank: 20 }, { blank: 8 }]);
  });

  it('holds for free text too', () => {
    expect([textRuns(undefined, 'kk'), textRuns({ lang: 'ru', text: '' }, 'kk')]).toEqual([
      [{ blank: 8 }],
      [{ blank: 8 }],
    ]);
  });
});

describe('free text stands in the language it was typed in, marked, until its twin is written', () => {
  it('is unmarked in its own language', () => {
    expect(textRuns({ lang: 'kk', text: 'Сабақ босатты' }, 'kk')).toEqual([{ text: 'Сабақ босатты' }]);
  });

  it('is marked in the other language', () => {
    const marked = letter('ru', [paragraph(textRuns({ lang: 'kk', text: 'Сабақ босатты' }, 'ru'))]);
    expect(plainTextOf(marked)).toBe('Сабақ босатты (оригинал на казахском языке)');
  });

  it('gives way to the twin', () => {
    expect(textRuns({ lang: 'ru', text: 'Пропуски', other: 'Сабақ босату' }, 'kk')).toEqual([{ text: 'Сабақ босату' }]);
  });
});

describe('a pair is one paper in two languages, row by row', () => {
  const kk = letter('kk', [
    heading(1, 'ӨТІНІШ'),
    numbered('бір', 'екі'),
    table([1, 2], ['№', 'Шара'], [['1', 'Әңгіме']]),
    space,
    signatures({ post: 'Хатшы', name: 'Ә. Омар' }),
  ]);
  const ru = letter('ru', [
    heading(1, 'ОБРАЩЕНИЕ'),
    numbered('один', 'два'),
    table([1, 2], ['№', 'Мера'], [['1', 'Беседа']]),
    space,
    signatures({ post: 'Секретарь', name: 'Ә. Омар' }),
  ]);
  const pair = pairOf(kk, ru);

  it('puts Kazakh left and Russian right', () => {
    expect(pair.blocks[0]).toEqual({ kind: 'columns', left: [heading(1, 'ӨТІНІШ')], right: [heading(1, 'ОБРАЩЕНИЕ')] });
  });

  it('aligns the items of a list and goes on counting', () => {
    const second = {
      kind: 'columns',
      left: [{ kind: 'numbered', items: [[{ text: 'екі' }]], start: 2 }],
      right: [{ kind: 'numbered', items: [[{ text: 'два' }]], start: 2 }],
    };
    expect(pair.blocks[2]).toEqual(second);
  });

  it('keeps a table whole, both languages in a cell, equal ones once', () => {
    const rows = [[[{ text: '1' }], [{ text: 'Әңгіме' }, { text: '\n' }, { text: 'Беседа' }]]];
    expect(pair.blocks[3]).toMatchObject({ kind: 'table', rows });
  });

  it('is signed once', () => {
    expect(pair.blocks.slice(4)).toEqual([
      space,
      { kind: 'signatures', rows: [{ post: 'Хатшы\nСекретарь', name: 'Ә. Омар' }] },
    ]);
  });

  it('prints an untranslated text of a cell once and still marked', () => {
    const [left, right] = (['kk', 'ru'] as const).map((lang) =>
      letter(lang, [table([1], ['x'], [[textRuns({ lang: 'kk', text: 'Әңгіме' }, lang)]])]),
    );
    expect(pairOf(left ?? kk, right ?? ru).blocks[0]).toMatchObject({ rows: [[[{ text: 'Әңгіме', original: 'kk' }]]] });
  });

  it('loses nothing when one side is longer', () => {
    const longer = pairOf(letter('kk', [line('left', 'а'), line('left', 'б')]), letter('ru', [line('left', 'в')]));
    expect(plainTextOf(longer)).toBe('а\nв\nб');
  });

  it('has a title in both languages', () => {
    expect(pair.title).toBe('Өтініш / Обращение');
  });
});

describe('a letter as plain text', () => {
  it('holds every word of it', () => {
    const full: Letter = {
      ...letter('ru', [
        fields(['Класс', runsOf('7 ', bold('«Ә»'))]),
        numbered('раз', 'два'),
        signatures({ post: 'Директор', name: 'А. Б. Омаров' }),
      ]),
      letterhead: { kk: 'Мектеп', ru: 'Школа', bin: '990140001234' },
      numberAndDate: { date: runsOf('1 сентября'), number: runsOf('№ ', blank()) },
    };
    expect(plainTextOf(full)).toBe(
      'Мектеп\nШкола\n990140001234\n1 сентября\t№ ________\nКласс\t7 «Ә»\n1. раз\n2. два\nДиректор\tА. Б. Омаров',
    );
  });
});

describe('text is cleaned before it is printed', () => {
  it.each([
    ['a\u0000b\u0007c\u009fd', 'abcd'],
    ['бір\r\nекі\rүш\u2028төрт', 'бір\nекі\nүш\nтөрт'],
    ['а\tб', 'а б'],
    ['и\u0306', 'й'],
    ['со\u00adвет \u202eабв\u202c \ufeffг\u200bд', 'совет абв гд'],
    ['\ud800 целая 😀', ' целая 😀'],
    ['a\u00a0b', 'a\u00a0b'],
  ])('%j becomes %j', (typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });
});
